import type { Locale } from '../../command.ts';
import { describePlaces } from '../places.ts';
import type { ReportFile, ReportFinding } from '../report.ts';
import { WORDS } from '../words.ts';
import type { Labels } from './labels.ts';
import { html, join, type Markup, nothing } from './markup.ts';

/** A finding with its row drawn as a small table and the cell marked. */
export function findingCard(file: ReportFile, finding: ReportFinding, labels: Labels, locale: Locale): Markup {
  const { rule, severity, title, what, how, basis, fix } = finding;
  return html`<li class="finding" data-severity="${severity}">
<p><span class="tag ${severity}">${WORDS[locale].severity[severity]}</span> <b>${rule}</b> ${title} <span class="place">${placeOf(file, finding)}</span></p>
<p>${what}${locale === 'en' ? ' ' : ''}${how}</p>
${drawRow(finding)}${fix === undefined ? nothing : html`<p class="quiet">${labels.fix}：<span class="fix">${fix.to}</span></p>`}${basis === '' ? nothing : html`<p class="quiet">${labels.basis}：${basis}</p>`}
</li>
`;
}

function placeOf(file: ReportFile, finding: ReportFinding): string {
  const sheets = new Set(file.forms.map(({ sheet }) => sheet));
  const [place = ''] = describePlaces([finding]);
  return sheets.size === 0 ? '' : place;
}

function drawRow({ context, at }: ReportFinding): Markup {
  if (context.length === 0) return nothing;
  const heads = context.map(({ label }) => html`<th scope="col">${label}</th>`);
  const cells = context.map(({ text, address }) =>
    address === at?.address
      ? html`<td class="marked"><mark>${text === '' ? '　' : text}</mark></td>`
      : html`<td>${text}</td>`,
  );
  return html`<div class="scroll"><table class="row"><thead><tr>${join(heads)}</tr></thead><tbody><tr>${join(cells)}</tr></tbody></table></div>
`;
}
