import { renderFinding } from '@jibiao/schema';
import { countBySeverity, groupProblems, placeName } from './problem-list.ts';
import type { PaneState } from './state.ts';

type Locale = 'zh' | 'en';

/** The result as plain text, to be pasted into a message. */
export function summaryText({ file, document, findings, profile }: PaneState, locale: Locale): string {
  const { error, warning, suggestion } = countBySeverity(findings);
  const head =
    locale === 'zh'
      ? [
          `校验结果：${file}`,
          `适用口径：${profile.title}（${profile.id} ${profile.version}）`,
          `错误 ${error}，警告 ${warning}，提示 ${suggestion}。`,
        ]
      : [
          `Result: ${file}`,
          `Profile: ${profile.title} (${profile.id} ${profile.version})`,
          `${error} errors, ${warning} warnings, ${suggestion} hints.`,
        ];
  const groups = groupProblems(document, findings).flatMap(({ project, form, findings: own }) => [
    '',
    project === '' ? (locale === 'zh' ? '（未写项目名称）' : '(no project name)') : project,
    ...own.map((finding, index) => {
      const { what, how } = renderFinding(finding, locale);
      const name = placeName(finding, form);
      const place =
        finding.at === undefined ? '' : `${finding.at.sheet} ${finding.at.address}${name === '' ? '' : `（${name}）`} `;
      return `${index + 1}. ${place}${what}${how}`;
    }),
  ]);
  return [...head, ...groups].join('\n');
}
