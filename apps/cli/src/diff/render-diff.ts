import type { Locale } from '../command.ts';
import { groupFindings } from '../report/group.ts';
import { clip, describePlaces } from '../report/places.ts';
import type { ReportFinding } from '../report/report.ts';
import { WORDS as REPORT_WORDS } from '../report/words.ts';
import { wrap } from '../text/width.ts';
import type { Change, Diff, ProjectDiff } from './diff.ts';

/** How a comparison is drawn for people. */
export interface DiffStyle {
  readonly locale: Locale;
  readonly width: number;
  /** Whether suggestions (可改) are listed, or only counted. */
  readonly suggestions: boolean;
}

const WORDS = {
  zh: {
    cured: '已改好',
    fresh: '新出现',
    remaining: '仍然存在',
    changes: '改动',
    added: '新增的项目',
    removed: '没有再报的项目',
    unreadOld: '没有比较：旧的一轮有文件读不了，这个项目可能在其中',
    unreadNew: '没有比较：新的一轮有文件读不了，这个项目可能在其中',
    present: '这一轮的问题',
    blank: '（空）',
    parts: { name: '名称', level: '二级指标', value: '指标值' },
    addedRow: '新增',
    removedRow: '删去',
    same: '没有变化。',
    untitled: '（没有项目名称）',
  },
  en: {
    cured: 'Cured',
    fresh: 'New',
    remaining: 'Remaining',
    changes: 'Changes',
    added: 'Only in the new files',
    removed: 'Only in the old files',
    unreadOld: 'Not compared: it may stand in an old file that cannot be read',
    unreadNew: 'Not compared: it may stand in a new file that cannot be read',
    present: 'Findings of this round',
    blank: '(blank)',
    parts: { name: 'name', level: 'level 2', value: 'value' },
    addedRow: 'added',
    removedRow: 'removed',
    same: 'No change.',
    untitled: '(no project name)',
  },
} as const;

/** The comparison for a terminal, project by project; the counts last. */
export function* renderDiff(diff: Diff, style: DiffStyle): Generator<string> {
  for (const project of diff.projects)
    yield renderProject(project, style)
      .map((line) => `${line}\n`)
      .join('');
  yield `${closing(diff, style)}\n`;
}

function renderProject(project: ProjectDiff, style: DiffStyle): string[] {
  const words = WORDS[style.locale];
  const name = project.project === '' ? words.untitled : project.project;
  const files = [project.old?.file, project.new?.file].filter((file) => file !== undefined);
  const state = stateOf(project, words);
  const parts = [
    ...section(words.cured, project.cured, style),
    ...section(words.fresh, project.fresh, style),
    ...section(project.uncompared ? words.present : words.remaining, project.remaining, style),
    ...changeLines(project.changes, style),
  ];
  return [
    `${name}（${[...new Set(files)].join(' → ')}）`,
    ...(state === undefined ? [] : [`  ${state}`]),
    ...(parts.length === 0 && state === undefined ? [`  ${words.same}`] : parts),
    '',
  ];
}

function stateOf({ old, new: fresh, uncompared }: ProjectDiff, words: (typeof WORDS)[Locale]): string | undefined {
  if (old === undefined) return uncompared ? words.unreadOld : words.added;
  if (fresh === undefined) return uncompared ? words.unreadNew : words.removed;
  return undefined;
}

function section(title: string, findings: readonly ReportFinding[], style: DiffStyle): string[] {
  const shown = findings.filter(({ severity }) => style.suggestions || severity !== 'suggestion');
  if (shown.length === 0) return [];
  const { severity: grades, comma } = REPORT_WORDS[style.locale];
  const [group] = groupFindings({ forms: [], findings: [...shown] });
  const topics = (group?.causes ?? []).flatMap((cause) => cause.topics);
  const lines = topics.flatMap(({ rule, title: topic, severity, statements }) => {
    const places = describePlaces(statements.flatMap(({ findings: same }) => same).sort(byRow)).join(comma);
    return indent(`${grades[severity]} ${rule} ${topic} ${places}`, 4, style);
  });
  return [`  ${title} ${shown.length}`, ...lines];
}

function byRow(a: ReportFinding, b: ReportFinding): number {
  return (a.row ?? -1) - (b.row ?? -1);
}

function changeLines(changes: readonly Change[], style: DiffStyle): string[] {
  if (changes.length === 0) return [];
  const words = WORDS[style.locale];
  return [
    `  ${words.changes} ${changes.length}`,
    ...changes.flatMap((change) => indent(changeText(change, style.locale), 4, style)),
  ];
}

const LONGEST = 60;

function changeText({ kind, label, part, from = '', to = '', fromAt, toAt }: Change, locale: Locale): string {
  const words = WORDS[locale];
  const shown = (text: string): string => (text === '' ? words.blank : clip(text, LONGEST));
  const place = (toAt ?? fromAt ?? '').replace('!', ' ');
  if (kind === 'added') return `${place} ${words.addedRow} ${clip(label)}：${shown(to)}`;
  if (kind === 'removed') return `${place} ${words.removedRow} ${clip(label)}：${shown(from)}`;
  return `${place} ${clip(label)}${part === undefined ? '' : ` ${words.parts[part]}`}：${shown(from)} → ${shown(to)}`;
}

function closing({ totals: t, projects }: Diff, { locale, suggestions }: DiffStyle): string {
  const count = (kind: 'cured' | 'fresh' | 'remaining'): number =>
    projects
      .filter(({ uncompared }) => uncompared !== true)
      .flatMap((project) => project[kind])
      .filter(({ severity }) => suggestions || severity !== 'suggestion').length;
  const [cured, fresh, remaining] = [count('cured'), count('fresh'), count('remaining')];
  const rest =
    t.uncompared === 0 ? '' : locale === 'zh' ? `、没有比较 ${t.uncompared}` : `, ${t.uncompared} not compared`;
  return locale === 'zh'
    ? `共 ${t.projects} 个项目（新增 ${t.added}、没有再报 ${t.removed}${rest}）：改好 ${cured} 处，新出现 ${fresh} 处，仍然存在 ${remaining} 处，其中应改 ${t.errors} 处；内容改动 ${t.changes} 处。`
    : `${t.projects} projects (${t.added} added, ${t.removed} gone${rest}): ${cured} cured, ${fresh} new, ${remaining} remaining, ${t.errors} errors left; ${t.changes} changes.`;
}

function indent(text: string, by: number, { width }: DiffStyle): string[] {
  return wrap(text, Math.max(width - by, 20)).map((line, index) => ' '.repeat(index === 0 ? by : by + 2) + line);
}
