import { fieldLabel } from '../label/field-label.ts';
import type { Draft } from './draft-columns.ts';

/** Places and offices that each have a column of values: 东山县, 市本级, 全省合计. */
const AREA = /(?:[省市县区州盟旗镇乡]|街道|[本各]级|[局委院校站所处队]|公司|中心|合计|总计|小计)$/u;
const LONGEST_AREA = 16;
/** What is left out of 东山县指标值, 指标值（东山县）. */
const VALUE_WORD = /(?:年度|绩效)*(?:指标|目标|绩效|任务|计划|预期)*[值数]?$/u;

/** Columns of values that each belong to an area, whether or not 指标值 stands over them. */
export function settleAreas(drafts: readonly Draft[], share: (draft: Draft) => number): void {
  const name = drafts.findIndex(({ role }) => role === 'name');
  const found = drafts.slice(name + 1).flatMap((draft) => {
    const text = draft.area === undefined ? areaIn(draft) : undefined;
    return text !== undefined && (draft.role === 'value' || share(draft) > 0.6) ? [{ draft, text }] : [];
  });
  if (found.length < 2) return;
  for (const { draft, text } of found) {
    draft.role = 'value';
    draft.set = undefined;
    draft.area = text === draft.header.flat ? { spot: draft.header } : { spot: draft.header, text };
  }
}

/** The area a header names: a plain word, or what stands before 指标值 or in brackets behind it. */
function areaIn({ role, label, header: { flat } }: Draft): string | undefined {
  if (role !== 'value' && (label !== undefined || fieldLabel(flat)?.kind === 'field')) return undefined;
  const inner = /^[^()]*\(([^()]+)\)$/u.exec(flat)?.[1];
  const outer = flat.replaceAll(/\([^()]*\)/gu, '').replace(VALUE_WORD, '');
  return [outer, inner].find((text) => text !== undefined && text.length <= LONGEST_AREA && AREA.test(text));
}
