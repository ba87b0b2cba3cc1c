import { fieldLabels, type Profile } from '@jibiao/schema';
import type { SheetDraft, WorkbookExtras } from '../write/draft.ts';
import { escapeXml } from '../write/escape-xml.ts';
import { sheetNameFor } from '../write/sheet-name.ts';
import { BINDING_NAMESPACE } from '../xlsx/bound-profile.ts';
import { headRows } from './head-rows.ts';
import { indicatorRows, TEMPLATE_WIDTHS } from './indicator-rows.ts';
import { optionsSheet } from './options-sheet.ts';
import { totalStatus } from './status.ts';
import type { TemplateForm } from './template-form.ts';

/** Number of the template's own layout; raised when its cells move. */
const TEMPLATE_VERSION = 1;

/** Sheets and extras of a workbook, as the writer takes them. */
export interface TemplateDraft {
  readonly sheets: readonly SheetDraft[];
  readonly extras: WorkbookExtras;
}

const TITLE = '部门项目支出绩效目标表';

/** A workbook to fill in: one sheet per form, drop-downs, prompts, a status column of formulas, labels locked. */
export function templateDraft(profile: Profile, forms: readonly TemplateForm[] = [{ fields: {} }]): TemplateDraft {
  const options = optionsSheet(profile);
  const taken = [options.sheet.name];
  const sheets = forms.map((form) => {
    const project = form.fields.projectName ?? '';
    const name = sheetNameFor(forms.length === 1 || project === '' ? '绩效目标表' : project, taken);
    taken.push(name);
    return formSheet(profile, form, name);
  });
  return {
    sheets: [...sheets, options.sheet],
    extras: { names: options.names, customXml: [bindingXml(profile)] },
  };
}

function bindingXml({ id, version, taxonomy }: Profile): string {
  const attributes = { profile: id, version, taxonomy, template: 'project-target', templateVersion: TEMPLATE_VERSION };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  return `<binding xmlns="${BINDING_NAMESPACE}"${written.join('')}/>`;
}

function formSheet(profile: Profile, form: TemplateForm, name: string): SheetDraft {
  const head = headRows(profile, form, 3);
  const start = 3 + head.rows.length;
  const block = indicatorRows(profile, form, start);
  const last = start + block.rows.length - 1;
  const rows = [...head.rows, ...block.rows];
  const left = rows.filter(({ cells }) => /^(?:未填|缺)/u.test(cells.at(-1)?.text ?? '')).length;
  const year = profile.year === undefined ? '' : `${profile.year}${fieldLabels.fiscalYear.zh}`;
  return {
    name,
    widths: TEMPLATE_WIDTHS,
    merges: ['A1:G1', 'A2:G2', ...head.merges, ...block.merges],
    validations: [...head.validations, ...block.validations],
    highlights: [
      { range: `H3:H${last}`, formula: 'AND(H3<>"",H3<>"已填")', look: 'error' },
      { range: `H3:H${last}`, formula: 'H3="已填"', look: 'good' },
    ],
    printArea: `A1:G${last}`,
    footer: '第 &P 页，共 &N 页',
    locked: true,
    rows: [
      {
        row: 1,
        height: 36,
        cells: [
          { column: 1, text: TITLE, style: 'title' },
          { column: 8, text: '填写状态', style: 'status' },
        ],
      },
      {
        row: 2,
        height: 20,
        cells: [
          {
            column: 1,
            text: [year, `金额单位：${profile.amountUnit ?? '万元'}`].filter((text) => text !== '').join('　'),
            style: 'note',
          },
          {
            column: 8,
            text: left === 0 ? '全部填好' : `还有${left}处`,
            formula: totalStatus(3, last),
            style: 'status',
          },
        ],
      },
      ...rows,
    ],
  };
}
