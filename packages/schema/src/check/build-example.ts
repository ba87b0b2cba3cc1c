import type { CellRef, CellText } from '../form/cell.ts';
import type { SheetFacts, SubmittedDocument } from '../form/document.ts';
import { fieldLabels } from '../form/field-label.data.ts';
import type { AmountField, AmountId, Field, Form, ScoreLine } from '../form/form.ts';
import { parseAmount } from '../money/amount.ts';
import { findProfile } from '../profile/find-profile.ts';
import type { Profile } from '../profile/profile.ts';
import { defaultProfile } from '../profile/profiles.data.ts';
import type { BatchInputs } from './batch.ts';
import { buildRows } from './build-rows.ts';
import type { Example, ExampleForm } from './define-rule.ts';
import { soundFields, soundRows } from './sound-form.data.ts';

/** An example as the engine judges it. */
export interface BuiltExample {
  readonly documents: readonly SubmittedDocument[];
  readonly inputs: BatchInputs;
  readonly profile: Profile;
}

const SHEET = 'Sheet1';
const FIRST_FIELD_LINE = 3;
const FIELD_LINES = 6;

/**
 * Draws the forms an example describes. What it does not say is that of a sound form; `row` stands above sound rows.
 * With `together`, several forms stand in one document, one sheet each; otherwise each is a file of its own.
 */
export function buildExample(example: Example, together = false): BuiltExample {
  const named = findProfile(example.profile ?? 'ningxia-shizuishan-2025') ?? defaultProfile;
  const profile = adjusted(named, example);
  const described = example.forms ?? [example.form ?? {}];
  const forms = described.map((form) => withRow(form, example));
  const inputs = example.inputs ?? {};
  if (!together) {
    const documents = forms.map((form, at) => drawDocument([form], form.file ?? `${at + 1}.xlsx`, profile));
    return { documents, inputs, profile };
  }
  return { documents: [drawDocument(forms, forms[0]?.file ?? '1.xlsx', profile)], inputs, profile };
}

/** The profile itself where the example changes nothing: what is compiled for it serves all examples. */
function adjusted(named: Profile, { require = [], settings = {} }: Example): Profile {
  if (require.length === 0 && Object.keys(settings).length === 0) return named;
  return { ...named, required: [...named.required, ...require], ...settings };
}

function withRow(form: ExampleForm, { row }: Example): ExampleForm {
  return row === undefined ? form : { ...form, rows: [row, ...(form.rows ?? soundRows)] };
}

function drawDocument(forms: readonly ExampleForm[], file: string, profile: Profile): SubmittedDocument {
  const names = forms.map((_, at) => (at === 0 ? SHEET : `Sheet${at + 1}`));
  return {
    file,
    sheets: forms.map((form, at) => drawSheet(names[at] ?? SHEET, form)),
    forms: forms.map((form, at) => drawForm(form, names[at] ?? SHEET, profile)),
  };
}

function drawSheet(name: string, { sheet }: ExampleForm): SheetFacts {
  return { name, visibility: 'visible', texts: [], hidden: [], comments: [], formulas: [], incomplete: [], ...sheet };
}

function drawForm(example: ExampleForm, sheet: string, profile: Profile): Form {
  const columns = ['一级指标', '二级指标', '三级指标', '绩效值'].map((text, at) =>
    cell(sheet, String.fromCharCode(65 + at), 9, text),
  );
  const [level1, level2, name, value] = columns as [CellText, CellText, CellText, CellText];
  const extras = Object.entries(example.columns ?? {}).map(
    ([role, text], at) => [role, cell(sheet, String.fromCharCode(69 + at), 9, text)] as const,
  );
  const indicators = buildRows(example.rows ?? soundRows, sheet, profile);
  const form: Form = {
    id: `${sheet}!A1:D${9 + indicators.length}`,
    sheet,
    range: `A1:D${9 + indicators.length}`,
    kind: example.kind ?? 'project-target',
    taxonomy: profile.taxonomy,
    title: cell(sheet, 'A', 1, example.title ?? '部门项目支出预算绩效目标表'),
    fields: drawFields(example, sheet),
    amounts: drawAmounts(example, sheet),
    moneyUnits: [{ unit: '万元', at: { sheet, address: 'D2' } }],
    columns: { level1, level2, name, value, ...Object.fromEntries(extras) },
    indicators,
    ...(example.scoreLines === undefined ? {} : { scoreLines: drawLines(example, sheet, indicators.length) }),
    repairs: [],
  };
  return example.adjust?.(form) ?? form;
}

/** Lines of points stand below the rows. */
function drawLines({ scoreLines = [] }: ExampleForm, sheet: string, rows: number): ScoreLine[] {
  return scoreLines.map(([label, points, after = rows], at): ScoreLine => {
    const draw = (text: string, column: number): CellText => cell(sheet, letter(column), 10 + rows + at, text);
    const cells = Object.entries(points).map(([part, text], column) => [part, draw(text, column + 4)] as const);
    const kind = label.includes('执行率') ? 'execution' : 'sum';
    return { kind, label: draw(label, 0), after, ...Object.fromEntries(cells) };
  });
}

function drawFields({ fields }: ExampleForm, sheet: string): Form['fields'] {
  const texts = Object.entries({ ...soundFields, ...fields });
  return Object.fromEntries(
    texts.map(([id, text], at) => [id, drawField(id as keyof typeof fieldLabels, text, { at, sheet })]),
  );
}

function drawAmounts({ amounts = {} }: ExampleForm, sheet: string): Form['amounts'] {
  const texts = Object.entries({ annualAmount: '10', ...amounts }) as [AmountId, string][];
  return Object.fromEntries(
    texts.map(([id, text], at): [string, AmountField] => {
      const { amount, unit } = parseAmount(text);
      const field = drawField(id, text, { at: at + 60, sheet });
      const declared: AmountField = { ...field, unit: unit ?? '万元' };
      return [id, amount === undefined ? declared : { ...declared, amount }];
    }),
  );
}

function drawField(
  id: keyof typeof fieldLabels,
  text: string,
  place: { readonly at: number; readonly sheet: string },
): Field {
  const line = FIRST_FIELD_LINE + (place.at % FIELD_LINES);
  const column = Math.floor(place.at / FIELD_LINES) * 2;
  return Object.assign(cell(place.sheet, letter(column + 1), line, text), {
    label: cell(place.sheet, letter(column), line, fieldLabels[id].zh),
  });
}

function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}

function cell(sheet: string, column: string, line: number, text: string): CellText {
  const at: CellRef = { sheet, address: `${column}${line}` };
  return { raw: text, text: text.trim(), at };
}
