import { COMMAND_NAMES, type CommandName } from '../commands/register.ts';

/** A text in the language of the manifest and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A button of the ribbon: runs a command, or opens the pane. */
export interface RibbonButton {
  readonly id: string;
  readonly label: Bilingual;
  readonly tip: Bilingual;
  readonly action: { readonly kind: 'pane' } | { readonly kind: 'command'; readonly name: CommandName };
}

/** Everything Office is told of the add-in, whatever it is installed from. */
export interface ManifestData {
  readonly version: string;
  readonly provider: string;
  readonly name: Bilingual;
  readonly description: Bilingual;
  readonly functionNamespace: string;
  /** The oldest Excel that shows the pane. */
  readonly excelApi: string;
  readonly icons: readonly number[];
  readonly group: Bilingual;
  readonly buttons: readonly RibbonButton[];
}

const LABELS: Readonly<Record<CommandName, readonly [label: Bilingual, tip: Bilingual]>> = {
  checkSheet: [
    { zh: '校验本表', en: 'Check sheet' },
    { zh: '校验当前工作表中的绩效目标表。', en: 'Checks the target tables on this sheet.' },
  ],
  checkAll: [
    { zh: '校验全部', en: 'Check all' },
    { zh: '校验工作簿中的全部绩效目标表。', en: 'Checks every target table in the workbook.' },
  ],
  clearMarks: [
    { zh: '清除标记', en: 'Clear marks' },
    { zh: '清除绩标写入的高亮和批注。', en: 'Removes the highlights and comments made by Jibiao.' },
  ],
};

export const MANIFEST: ManifestData = {
  version: '0.1.0.0',
  provider: 'Jibiao',
  name: { zh: '绩标', en: 'Jibiao' },
  description: {
    zh: '填报绩效目标表时即时校验，不改动工作簿。',
    en: 'Checks performance-target tables while they are filled in.',
  },
  functionNamespace: 'JIBIAO',
  excelApi: '1.9',
  icons: [16, 32, 64, 80, 128],
  group: { zh: '绩效目标', en: 'Targets' },
  buttons: [
    {
      id: 'OpenPane',
      label: { zh: '打开面板', en: 'Open pane' },
      tip: { zh: '打开校验窗格。', en: 'Opens the checking pane.' },
      action: { kind: 'pane' },
    },
    ...COMMAND_NAMES.map((name): RibbonButton => {
      const [label, tip] = LABELS[name];
      return { id: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, label, tip, action: { kind: 'command', name } };
    }),
  ],
};

/** What the add-in is installed from; each has an id of its own, so that they can stand side by side. */
type TargetName = 'localhost' | 'hosted' | 'share';

export interface ManifestTarget {
  readonly name: TargetName;
  readonly id: string;
  /** Folder the pages are served from, https, without a slash at the end. */
  readonly base: string;
  /** Behind the name of the add-in, so that people see which one they opened. */
  readonly suffix: Bilingual;
}

const NOTHING: Bilingual = { zh: '', en: '' };

/** The three targets; `url` is where the bureau serves the pages (`JIBIAO_ADDIN_URL`). */
export function manifestTargets(url: string): readonly ManifestTarget[] {
  return [
    {
      name: 'localhost',
      id: '5d1c2f3e-8a54-4c1b-9d6e-1f2a3b4c5d01',
      base: 'https://localhost:3000',
      suffix: { zh: '（本机调试）', en: ' (local)' },
    },
    { name: 'hosted', id: '5d1c2f3e-8a54-4c1b-9d6e-1f2a3b4c5d02', base: url, suffix: NOTHING },
    {
      name: 'share',
      id: '5d1c2f3e-8a54-4c1b-9d6e-1f2a3b4c5d03',
      base: url,
      suffix: { zh: '（共享目录）', en: ' (share)' },
    },
  ];
}
