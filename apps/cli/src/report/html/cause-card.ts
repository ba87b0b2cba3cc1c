import type { Locale } from '../../command.ts';
import { groupBy } from '../../group-by.ts';
import { type CauseGroup, findingsOf, type Topic } from '../group.ts';
import { describeCells } from '../places.ts';
import type { ReportFinding } from '../report.ts';
import { WORDS } from '../words.ts';
import type { Labels } from './labels.ts';
import { html, join, type Markup, nothing } from './markup.ts';

/** Rows drawn of one cause; a rule that finds fifty rows is understood after a dozen. */
const MOST_ROWS = 12;

/** A cause: its rows drawn as they stand in the sheet with the cells marked, then what is said of them. */
export function causeCard(cause: CauseGroup, labels: Labels, locale: Locale): Markup {
  const { severity, topics } = cause;
  return html`<article class="cause" data-severity="${severity}">
${drawRows(findingsOf(cause), labels)}<ul>${join(topics.map((topic) => topicItem(topic, labels, locale)))}</ul></article>
`;
}

function topicItem({ rule, severity, title, statements }: Topic, labels: Labels, locale: Locale): Markup {
  const words = WORDS[locale];
  const told = statements.map(({ what, how, findings }) => {
    const also = [...new Set(findings.flatMap((finding) => finding.also))];
    const fixes = new Set(findings.flatMap(({ fix }) => (fix === undefined || how.includes(fix.to) ? [] : [fix.to])));
    return html`<p>${placeOf(findings, locale)}${what}${locale === 'en' ? ' ' : ''}<b>${how}</b>${also.length === 0 ? nothing : words.also(also)}${fixes.size === 0 ? nothing : html` <span class="quiet">${labels.fix}：${[...fixes].join(words.comma)}</span>`}</p>`;
  });
  return html`<li><p class="topic"><span class="tag ${severity}">${words.severity[severity]}</span> <b>${rule}</b> ${title}</p>${join(told)}</li>
`;
}

function placeOf(findings: readonly ReportFinding[], locale: Locale): Markup {
  const places = describeCells(findings);
  return places.length === 0 ? nothing : html`<span class="place">${places.join(WORDS[locale].comma)}</span> `;
}

function drawRows(findings: readonly ReportFinding[], labels: Labels): Markup {
  const rows = [...groupBy(findings.filter(hasContext), ({ context }) => context[0]?.address ?? '').values()];
  const [first] = rows;
  if (first === undefined) return nothing;
  const heads = first[0].context.map(({ label }) => html`<th scope="col">${label}</th>`);
  const drawn = rows.slice(0, MOST_ROWS).map((same) => drawRow(same, labels));
  const more =
    rows.length > MOST_ROWS
      ? html`<p class="quiet">${labels.moreRows.replace('{count}', String(rows.length - MOST_ROWS))}</p>`
      : nothing;
  return html`<div class="scroll"><table class="row"><thead><tr><th scope="col"><span class="away">${labels.row}</span></th>${join(heads)}</tr></thead><tbody>${join(drawn)}</tbody></table></div>${more}
`;
}

function hasContext({ context }: ReportFinding): boolean {
  return context.length > 0;
}

function drawRow(same: readonly [ReportFinding, ...ReportFinding[]], labels: Labels): Markup {
  const marked = new Set(same.flatMap(({ at, related }) => [at?.address, ...related.map(({ address }) => address)]));
  const { context } = same[0];
  const number = /\d+$/u.exec(context.at(-1)?.address ?? '')?.[0] ?? '';
  const cells = context.map(({ text, address }) =>
    marked.has(address)
      ? html`<td class="marked"><mark>${text === '' ? labels.blank : text}</mark></td>`
      : html`<td>${text}</td>`,
  );
  return html`<tr><th scope="row">${number}</th>${join(cells)}</tr>`;
}
