import type {
  AmountField,
  CellRef,
  CellText,
  Form,
  FormKind,
  Indicator,
  Level,
  Repair,
  TargetValue,
} from '@jibiao/schema';

/** What was understood of one file: the JSON of `jibiao read`. */
export interface Reading {
  readonly file: string;
  readonly forms: readonly ReadForm[];
  /** Sentences: sheets without a form and why, cells that could not be read. */
  readonly notes: readonly string[];
  /** The one sentence that says why the file could not be read. */
  readonly trouble?: string;
}

export interface ReadForm {
  readonly sheet: string;
  readonly range: string;
  readonly kind: FormKind;
  readonly taxonomy: string;
  readonly title?: ReadCell;
  readonly fields: Readonly<Record<string, ReadField>>;
  readonly indicators: readonly ReadIndicator[];
  /** Repairs that belong to no single row. */
  readonly repairs: readonly ReadRepair[];
}

/** A text with its place; `area` when the cell is merged. */
interface ReadCell {
  readonly value: string;
  readonly cell: string;
  readonly area?: string;
}

/** A header field; amounts are plain decimals with their unit. */
export interface ReadField extends ReadCell {
  readonly unit?: string;
}

/** One indicator row; further columns (actual, weight, unit, operator, …) follow by their id. */
export interface ReadIndicator {
  readonly set: 'annual' | 'mid-term';
  readonly level1: ReadLevel;
  readonly level2: ReadLevel;
  readonly name: string;
  readonly value: string;
  readonly cells: Readonly<Record<string, string>>;
  /** Merged areas of those cells that have one. */
  readonly areas?: Readonly<Record<string, string>>;
  readonly target: TargetValue;
  readonly repairs: readonly ReadRepair[];
  readonly [extra: string]: unknown;
}

/** Code and name in the taxonomy; without a code the label as printed. */
export interface ReadLevel {
  readonly code?: string;
  readonly name: string;
}

export interface ReadRepair {
  readonly kind: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** One form as `jibiao read` shows it. */
export function readForm({ sheet, range, kind, taxonomy, title, ...form }: Form): ReadForm {
  const ofRows = new Set(form.indicators.flatMap(({ repairs }) => repairs));
  return {
    sheet,
    range,
    kind,
    taxonomy,
    ...(title === undefined ? {} : { title: cellOf(title) }),
    fields: fieldsOf(form),
    indicators: form.indicators.map(readIndicator),
    repairs: form.repairs.filter((repair) => !ofRows.has(repair)).map(readRepair),
  };
}

function fieldsOf({ fields, amounts }: Pick<Form, 'fields' | 'amounts'>): Record<string, ReadField> {
  const texts = Object.entries(fields).map(([id, field]) => [id, cellOf(field)] as const);
  const money = Object.entries(amounts).map(([id, amount]) => [id, amountOf(amount)] as const);
  return Object.fromEntries([...texts, ...money]);
}

function amountOf({ amount, unit, ...cell }: AmountField): ReadField {
  const { value, ...place } = cellOf(cell);
  return { value: amount ?? value, ...(unit === undefined ? {} : { unit }), ...place };
}

function cellOf({ text, at }: CellText): ReadCell {
  return { value: text, cell: at.address, ...(at.area === undefined ? {} : { area: at.area }) };
}

function readIndicator({ set, level1, level2, name, value, extras, target, repairs }: Indicator): ReadIndicator {
  const filled = Object.entries(extras).filter(([, { text }]) => text !== '');
  const places: (readonly [string, CellRef])[] = [
    ['name', name.at],
    ['value', value.at],
    ...filled.map(([id, { at }]) => [id, at] as const),
  ];
  const areas = places.flatMap(([id, { area }]) => (area === undefined ? [] : [[id, area] as const]));
  return {
    set,
    level1: readLevel(level1),
    level2: readLevel(level2),
    name: name.text,
    value: value.text,
    cells: Object.fromEntries(places.map(([id, { address }]) => [id, address])),
    ...(areas.length === 0 ? {} : { areas: Object.fromEntries(areas) }),
    ...Object.fromEntries(filled.map(([id, { text }]) => [id, text])),
    target,
    repairs: repairs.map(readRepair),
  };
}

function readLevel({ code, name, label }: Level): ReadLevel {
  return code === undefined ? { name: label } : { code, name: name ?? label };
}

function readRepair({ kind, at, before, after }: Repair): ReadRepair {
  return { kind, cell: at.address, before, after };
}
