import type { CellRef, Finding } from '@jibiao/schema';
import { type KeyboardEvent, useState } from 'react';
import { findingKey, type ProblemGroup } from '../session/problem-list.ts';
import { covers } from '../session/selected-cell.ts';
import { usePane, usePaneState } from './pane-context.ts';

export interface Listed {
  readonly key: string;
  readonly finding: Finding;
}

/** The place in the list: follows the selection in the sheet, the mouse and the keyboard. */
export interface ProblemCursor {
  readonly active: string | undefined;
  readonly choose: (item: Listed | undefined) => void;
  /** Goes on by so many findings and selects the cell. */
  readonly step: (by: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function listProblems(groups: readonly ProblemGroup[]): Listed[] {
  return groups.flatMap(({ findings }) => findings.map((finding) => ({ key: findingKey(finding), finding })));
}

export function useProblemCursor(shown: readonly Listed[]): ProblemCursor {
  const { session } = usePane();
  const { selected } = usePaneState();
  const [chosen, setChosen] = useState<string>();
  const active = activeKey(shown, chosen, selected);

  const choose = (item: Listed | undefined): void => {
    if (item === undefined) return;
    setChosen(item.key);
    document.querySelector<HTMLElement>(`[data-key="${CSS.escape(item.key)}"]`)?.focus();
    if (item.finding.at !== undefined) void session.select(item.finding.at);
  };
  const step = (by: number): void => {
    const from = shown.findIndex(({ key }) => key === active);
    choose(shown[Math.min(shown.length - 1, Math.max(0, from === -1 ? 0 : from + by))]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowDown: 1, ArrowUp: -1, Home: -shown.length, End: shown.length }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    step(move);
  };
  return { active, choose, step, onKeyDown };
}

/** Whether a finding is one of the selected cell. */
export function standsAt(selected: CellRef | undefined): (item: Listed) => boolean {
  return ({ finding: { at } }) => at !== undefined && selected !== undefined && covers(at, selected);
}

/** The chosen finding while its cell is selected; otherwise the first one of the selected cell. */
function activeKey(
  shown: readonly Listed[],
  chosen: string | undefined,
  selected: CellRef | undefined,
): string | undefined {
  const isHere = standsAt(selected);
  const kept = shown.find((item) => item.key === chosen && (item.finding.at === undefined || isHere(item)));
  return (kept ?? shown.find(isHere))?.key ?? chosen;
}
