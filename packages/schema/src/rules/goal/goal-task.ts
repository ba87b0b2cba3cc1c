import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { parseChineseNumber } from '../../value/chinese-number.ts';
import { bareName } from '../_lib/bare-name.ts';
import { wordPattern } from '../_lib/word-pattern.ts';
import type { GoalClause } from './goal-of.ts';

/** Tasks that a goal counts itself: 围绕A、B和C三个方向. */
export interface CountedTasks {
  /** `三个方向`. */
  readonly label: string;
  readonly tasks: readonly string[];
}

const COUNTED =
  /([两二三四五六七八九十]|[2-9]|10)\s*(?:个|大|项|类|方面)?(?:重点|支持|主要|重大|核心|关键|工作|建设|具体|优先|创新|发展){0,3}(?:方向|方面|任务|领域|板块|环节|行动|工程|举措|措施)/gu;
/** One of the words that a counted list ends in: few clauses have one. */
const LISTED = /方[向面]|任务|领域|板块|环节|行动|工程|举措|措施/u;
const LEAD = /^.*(?:围绕|聚焦|包括|涵盖|涉及|分为|统筹|抓好|做好|突出|推进|实施|开展|完成|按照|紧扣|在|从)/u;

/** Lists of tasks whose number the goal states, where list and number agree. */
export function countedTasks(clauses: readonly GoalClause[]): CountedTasks[] {
  const listing = clauses.filter(({ text }) => LISTED.test(text));
  return listing.flatMap(({ text }) =>
    [...text.matchAll(COUNTED)].flatMap((match) => {
      const count = /\d/u.test(match[1] ?? '') ? Number(match[1]) : parseChineseNumber(match[1] ?? '');
      const tasks = count === undefined ? undefined : splitList(text.slice(0, match.index).replace(LEAD, ''), count);
      return tasks === undefined ? [] : [{ label: match[0], tasks }];
    }),
  );
}

/** Splits a list into as many parts as it says to have; 和 and 及 join the last two. */
function splitList(list: string, count: number): string[] | undefined {
  const parts = list.split('、');
  const last = parts.at(-1) ?? '';
  const joint = /^(.{2,}?)(?:以及|和|及|与)(.{2,})$/u.exec(last);
  const whole =
    parts.length === count - 1 && joint !== null ? [...parts.slice(0, -1), joint[1] ?? '', joint[2] ?? ''] : parts;
  const tasks = whole.map((part) => part.replace(/等$/u, '').trim());
  return tasks.length === count && tasks.every((task) => task.length > 1 && task.length < 25) ? tasks : undefined;
}

/** Characters that may stand before the verb of a task: 全年, 定期, 高质量组织. */
const LEAD_IN = 5;

/** Tasks told in sentences: what follows the first verb of action of each clause. */
export function toldTasks(clauses: readonly GoalClause[], profile: Profile): string[] {
  return clauses.flatMap(({ text, has }) => {
    if (!has('taskVerbs') || has('boilerplate')) return [];
    const first = wordPattern(profile, 'taskVerbs').exec(text);
    if (first === null) return [];
    const [word] = first;
    if (first.index > LEAD_IN && !/^[在对]/u.test(text)) return [];
    const after = text.slice(first.index + word.length).replace(/^[了的并]/u, '');
    const object = after.length > 1 ? after : text.slice(0, first.index).replace(/^对|进行$/gu, '');
    return object.length > 1 ? [object] : [];
  });
}

/** All indicator names as one text: what shares a run of characters with it is covered. */
export function namesOf(rows: readonly Indicator[]): string {
  return rows.map(({ name }) => bareName(name.text)).join('\n');
}

/** Whether a name of an indicator shares its object with a task. */
export function isCovered(task: string, names: string): boolean {
  const length = task.length <= 4 ? 2 : 3;
  for (let at = 0; at + length <= task.length; at += 1) if (names.includes(task.slice(at, at + length))) return true;
  return false;
}
