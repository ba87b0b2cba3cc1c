import {
  type CellText,
  findTaxonomy,
  type Indicator,
  type Level,
  normalizeValue,
  parseTarget,
  type Repair,
  type ResolvedLevel,
  type RowExtraId,
  resolveLevel,
  type TaxonomyId,
  type ValueContext,
} from '@jibiao/schema';
import type { Piece } from '../block/block.ts';
import type { LevelPiece } from '../block/carry-levels.ts';
import type { RowDraft } from '../block/read-rows.ts';
import { cellText } from '../grid/cell-text.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelText } from '../label/level-label.ts';
import { hasMarkup, stripTags } from '../text/flatten.ts';
import { remembered } from '../text/remember.ts';

/** Builds the indicators of one form. */
export function buildIndicators(sheet: Sheet, drafts: readonly RowDraft[], taxonomy: TaxonomyId): Indicator[] {
  const resolve = resolver(taxonomy);
  return drafts.map((draft, index) => buildIndicator({ sheet, resolve, taxonomy }, draft, index));
}

type Resolve = (text: string, under?: string) => ResolvedLevel;

const resolvers = new Map<string, (text: string) => ResolvedLevel>();

/** Labels repeat from row to row and form to form: what each stands for below a level is worked out once. */
function resolver(taxonomy: TaxonomyId): Resolve {
  return (text, under) => {
    const key = under === undefined ? taxonomy : `${taxonomy} ${under}`;
    const known = resolvers.get(key) ?? remembered((label) => resolveLevel(taxonomy, label, under));
    resolvers.set(key, known);
    return known(text);
  };
}

interface Frame {
  readonly sheet: Sheet;
  readonly resolve: Resolve;
  readonly taxonomy: TaxonomyId;
}

function buildIndicator(frame: Frame, draft: RowDraft, index: number): Indicator {
  const repairs = [...draft.repairs];
  const { level1, level2 } = levelsOf(frame, draft);
  const name = pieceText(frame.sheet, draft.name, repairs);
  const value = pieceText(frame.sheet, draft.value, repairs, true);
  const extras: Partial<Record<RowExtraId, CellText>> = {};
  for (const [id, piece] of Object.entries(draft.extras)) extras[id as RowExtraId] = pieceText(frame.sheet, piece, []);
  const target = parseTarget(value.text, contextOf({ name, value, level2, extras }));
  return { index, set: draft.set, level1, level2, name, value, extras, target, repairs };
}

type Context = Pick<Indicator, 'name' | 'value' | 'level2' | 'extras'>;

/** What the reading of a value draws on beside its text. */
export function contextOf({ name, value, level2, extras }: Context): ValueContext {
  const { unit, operator } = extras;
  let context: ValueContext = { name: name.text, level2: level2.code ?? level2.label };
  if (unit !== undefined && unit.text !== '') context = { ...context, unit: unit.text };
  if (operator !== undefined && operator.text !== '') context = { ...context, operator: operator.text };
  const stored = storedOf(value.storage);
  return stored === undefined ? context : { ...context, stored };
}

/** The number or date behind the shown text, with its format. */
function storedOf(storage: CellText['storage']): ValueContext['stored'] | undefined {
  if (storage?.value === undefined || (storage.type !== 'number' && storage.type !== 'date')) return undefined;
  const { type, value, format } = storage;
  return format === undefined ? { type, value } : { type, value, format };
}

function pieceText(sheet: Sheet, { spot, text }: Piece, repairs: Repair[], isValue = false): CellText {
  if (text !== undefined) return cellText(sheet.grid.sheet, spot, text);
  const plain = cellText(sheet.grid.sheet, spot);
  if (!hasMarkup(spot.text)) return plain;
  const clean = isValue ? normalizeValue(stripTags(spot.text)).text : withoutMarkup(plain.text);
  if (clean === spot.text.trim()) return plain;
  repairs.push({ kind: 'markup', at: plain.at, before: spot.text, after: clean });
  return { ...plain, text: clean };
}

function withoutMarkup(text: string): string {
  return /[$\\&]/u.test(text) ? normalizeValue(text).text : text;
}

function levelsOf(frame: Frame, draft: RowDraft): Pick<Indicator, 'level1' | 'level2'> {
  const one =
    draft.level1 === undefined ? undefined : frame.resolve(levelText(draft.level1.text ?? draft.level1.spot.text));
  const two =
    draft.level2 === undefined
      ? undefined
      : frame.resolve(levelText(draft.level2.text ?? draft.level2.spot.text), one?.code ?? 'any');
  const level2 = levelOf(frame, draft.level2, two, draft.name.spot);
  const strange =
    draft.level1?.from === 'carried' && draft.level2?.from === 'own' && !belongs(frame.taxonomy, one, two);
  return {
    level1: strange
      ? levelOf(frame, undefined, undefined, draft.name.spot)
      : levelOf(frame, draft.level1, one, draft.name.spot),
    level2,
  };
}

/** A blank level-1 cell beside a kind of another branch is blank, not carried down. */
function belongs(taxonomy: TaxonomyId, one: ResolvedLevel | undefined, two: ResolvedLevel | undefined): boolean {
  if (one?.code === undefined || two?.code === undefined) return true;
  const parent = findTaxonomy(taxonomy)?.levels.find(({ code }) => code === one.code);
  return parent === undefined || parent.children.some(({ code }) => code === two.code);
}

function levelOf(frame: Frame, piece: LevelPiece | undefined, resolved: ResolvedLevel | undefined, row: Spot): Level {
  if (piece === undefined || resolved === undefined) {
    const { top, left, bottom, right } = row;
    const at = cellText(frame.sheet.grid.sheet, { top, left, bottom, right, text: '', flat: '' });
    return Object.assign(at, { label: '', inherited: false });
  }
  // Twenty times as fast as spreading two objects into a third, twice in every row.
  return Object.assign(cellText(frame.sheet.grid.sheet, piece.spot, piece.text), resolved, {
    inherited: piece.from !== 'own',
  });
}
