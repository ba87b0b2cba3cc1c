import { label, type Pen, pick, words } from './pen.ts';

const PROJECTS = words(
  '项目名称 项目支出名称 项目名称： 专项（项目）名称 二级项目名称 项目（政策）名称 预算项目名称 专项资金名称 转移支付名称 政策（项目）名称 *项目名称 1.项目名称 申报项目名称',
);
const AMOUNTS = words(
  '项目年度金额 年度资金总额 年度资金总额： 预算金额 年度资金申请总额 预算数 本年度预算金额 年度预算申请 项目预算 当年预算 2025年预算数 申请预算金额 年度预算金额 项目资金（当年） 资金总额（年度） 年度金额 全年预算数 预算安排金额 批复金额 申报金额',
);

interface Pair {
  readonly label: string;
  readonly text: string;
  readonly is?: 'project' | 'amount';
}

/** Header pairs, in as many columns as the style says. */
export function drawHead(pen: Pen): { project: string; amount: string; unit: string } {
  const { style, table, page, left, width } = pen;
  const inCell = style.unitIn === 'cell' && style.amount === 'pair' && style.pairs === 1;
  if (style.unitIn !== 'label' && !inCell && style.amount !== 'in-cell')
    page.put(pen.row++, left + width - 1, pick([`单位：${table.money}`, `金额单位：${table.money}`], style));
  const money = style.unitIn === 'label' ? `（${table.money}）` : '';
  const amountText = style.amount === 'in-cell' ? `${table.amount}${table.money}` : table.amount;
  const pairs: Pair[] = [
    { label: pick(PROJECTS, style), text: table.project, is: 'project' },
    { label: pick(['主管部门', '主管部门及代码', '预算部门'], style), text: table.department },
    { label: pick(['实施单位', '项目单位', '填报单位'], style), text: table.unit },
    { label: '项目属性', text: pick(['上年延续', '新增项目', '延续性项目', '经常性'], style) },
    { label: '项目期限', text: pick(['1年', '2025.1-2025.12', '长期'], style) },
  ];
  if (style.amount === 'pair' || style.amount === 'in-cell')
    pairs.push({
      label: pick(AMOUNTS, style) + (style.amount === 'in-cell' ? '' : money),
      text: amountText,
      is: 'amount',
    });
  const places = drawPairs(pen, pairs);
  const amount = places.amount ?? drawMoney(pen, money);
  return { project: `${table.project}@${places.project}`, amount: `${table.amount}@${amount}`, unit: table.money };
}

function drawPairs(pen: Pen, pairs: readonly Pair[]): { project?: string; amount?: string } {
  const { page, style, table, left, width } = pen;
  const per = Math.max(1, Math.min(style.pairs, Math.floor(width / 2)));
  const found: { project?: string; amount?: string } = {};
  for (let index = 0; index < pairs.length; index += per) {
    const group = pairs.slice(index, index + per);
    const each = Math.floor(width / group.length);
    group.forEach((pair, at) => {
      const column = left + at * each;
      const columns = at === group.length - 1 ? left + width - column - 1 : each - 1;
      page.put(pen.row, column, label(pair.label, style));
      const inCell = pair.is === 'amount' && style.unitIn === 'cell' && style.amount === 'pair' && per === 1;
      const put = page.put(pen.row, column + 1, pair.text, { columns: columns - (inCell ? 1 : 0) });
      if (inCell) page.put(pen.row, column + columns, table.money);
      if (pair.is !== undefined) found[pair.is] = put;
    });
    pen.row += 1;
  }
  return found;
}

/** Money blocks: parts under a total, project and annual amounts side by side, budget against execution. */
function drawMoney(pen: Pen, money: string): string {
  const { page, style, table, left, width } = pen;
  const side = label('项目资金', style) + money;
  const top = pen.row;
  if (style.amount === 'matrix') {
    page.put(top, left, side, { rows: 3 });
    ['', '年初预算数', '全年预算数', '全年执行数'].forEach((text, at) => page.put(top, left + 1 + at, text));
    page.put(top + 1, left + 1, '年度资金总额：');
    page.put(top + 2, left + 1, '其中：财政拨款');
    const at = page.put(top + 1, left + 3, table.amount);
    ['9.5', '', '8.25'].forEach((text, index) => {
      if (index !== 1) page.put(top + 1, left + 2 + index, text);
    });
    page.put(top + 2, left + 3, '7.75');
    pen.row += 3;
    return at;
  }
  if (style.amount === 'two-columns' && width >= 5) {
    page.put(top, left, side, { rows: 2 });
    page.put(top, left + 1, '项目资金总额');
    page.put(top, left + 2, '98765.4');
    page.put(top, left + 3, '年度资金申请总额');
    const at = page.put(top, left + 4, table.amount);
    page.put(top + 1, left + 1, '其中：财政资金');
    page.put(top + 1, left + 2, '98765.4');
    page.put(top + 1, left + 3, '其中：当年财政拨款');
    page.put(top + 1, left + 4, '5.5');
    pen.row += 2;
    return at;
  }
  page.put(top, left, side, { rows: 3 });
  page.put(top, left + 1, pick(AMOUNTS.slice(1, 3), style));
  const at = page.put(top, left + 2, table.amount, { columns: width - 2 });
  page.put(top + 1, left + 1, '其中：财政拨款');
  page.put(top + 1, left + 2, '5.5', { columns: width - 2 });
  page.put(top + 2, left + 1, '其他资金');
  page.put(top + 2, left + 2, '0', { columns: width - 2 });
  pen.row += 3;
  return at;
}

export function drawGoal(pen: Pen): void {
  const { page, style, table, left, width } = pen;
  const first = left + (style.side ? 1 : 0);
  const wide = left + width - first;
  if (style.goal === 'right') {
    page.put(pen.row, first, label(pick(['年度总体绩效目标', '年度目标', '总体目标'], style), style));
    page.put(pen.row++, first + 1, table.goal, { columns: wide - 1 });
    return;
  }
  if (style.goal === 'below') {
    page.put(pen.row++, first, label(pick(['年度总体目标', '年度绩效目标'], style), style), { columns: wide });
    page.put(pen.row++, first, table.goal, { columns: wide });
    return;
  }
  if (style.goal === 'rows') {
    page.put(pen.row, first, label(pick(['年度总体绩效目标', '年度目标', '总体目标'], style), style), { rows: 2 });
    for (const [at, text] of [table.goal, `持续改进，${table.goal}`].entries()) {
      page.put(pen.row, first + 1, String(at + 1));
      page.put(pen.row++, first + 2, text, { columns: wide - 2 });
    }
    return;
  }
  const half = Math.floor(wide / 2);
  page.put(pen.row, first, pick(['中期目标', '实施期目标', '项目总目标'], style), { columns: half });
  page.put(pen.row++, first + half, pick(['年度目标', '年度总体目标'], style), { columns: wide - half });
  page.put(pen.row, first, `三年内${table.goal}`, { columns: half });
  page.put(pen.row++, first + half, table.goal, { columns: wide - half });
}
