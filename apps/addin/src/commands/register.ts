import type { Session } from '../session/session.ts';

/** Names that the ribbon's buttons call; the manifest is generated from the same list. */
export const COMMAND_NAMES = ['checkSheet', 'checkAll', 'clearMarks'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

interface CommandEvent {
  completed(): void;
}

interface OfficeActions {
  associate(name: string, run: (event: CommandEvent) => void): void;
}

interface CommandHosts {
  readonly actions: OfficeActions;
  readonly session: Session;
  /** Opens the pane, where this Office can. */
  readonly showPane: () => Promise<void>;
}

/** Ties the buttons of the ribbon to the session. No button is ever switched on or off: that would cost the undo stack. */
export function registerCommands({ actions, session, showPane }: CommandHosts): void {
  const work: Readonly<Record<CommandName, () => Promise<void>>> = {
    async checkSheet() {
      await showPane();
      session.reconcile();
    },
    async checkAll() {
      await showPane();
      await session.checkAll();
    },
    clearMarks: () => session.clearMarks(),
  };
  for (const name of COMMAND_NAMES) {
    actions.associate(name, (event) => void work[name]().finally(() => event.completed()));
  }
}
