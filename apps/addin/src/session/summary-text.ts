import { renderFinding, severityWords } from '@jibiao/schema';
import { groupProblems, placeName, sayCounts } from './problem-list.ts';
import type { PaneState } from './state.ts';

type Locale = 'zh' | 'en';

/** The result as plain text, to be pasted into a message. */
export function summaryText({ file, document, findings, profile }: PaneState, locale: Locale): string {
  const head =
    locale === 'zh'
      ? [
          `校验结果：${file}`,
          `适用口径：${profile.title}（${profile.id} ${profile.version}）`,
          `${sayCounts(findings, locale)}。`,
        ]
      : [
          `Result: ${file}`,
          `Profile: ${profile.title} (${profile.id} ${profile.version})`,
          `${sayCounts(findings, locale)}.`,
        ];
  const groups = groupProblems(document, findings).flatMap(({ project, form, findings: own }) => [
    '',
    project === '' ? (locale === 'zh' ? '（未写项目名称）' : '(no project name)') : project,
    ...own.map((finding, index) => {
      const { what, how } = renderFinding(finding, locale);
      const name = placeName(finding, form);
      const place =
        finding.at === undefined ? '' : `${finding.at.sheet} ${finding.at.address}${name === '' ? '' : `（${name}）`} `;
      return `${index + 1}. ${severityWords[finding.severity][locale]} ${place}${what}${how}`;
    }),
  ]);
  return [...head, ...groups].join('\n');
}
