// The grammar of target values, Chinese and English: made from the word lists the parser uses and the readings its tests hold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTarget, parseTarget } from '../packages/schema/dist/index.js';
import { WORDS_AFTER, WORDS_BEFORE } from '../packages/schema/dist/value/comparator.data.js';
import { spelledOut } from '../packages/schema/dist/value/comparator.js';
import { FAMILIES } from '../packages/schema/dist/value/qualitative.data.js';
import { UNIT_TABLE } from '../packages/schema/dist/value/unit.data.js';
import { writeOrCheck } from './docs-files.mjs';
import { root } from './tools.mjs';

const TEXT = {
  zh: {
    title: '指标值的写法',
    other: '[English](grammar.md)',
    intro:
      '一个指标值怎样读，由下面的词表和例子说明。例子就是测试用的例子，词表就是程序用的词表。`jibiao parse 值 --explain` 在命令行里给出同样的读法。',
    order: '## 怎样读',
    steps: [
      '先整理：全角改半角，去掉 LaTeX、HTML 残留、不可见字符、多余空格、外层引号和末尾标点。原文不丢，每一步都记下位置。',
      '整段能读成一个目标的，就是那一个：日期、比例、数值、区间、频次、变化。',
      '读不成的，先看是不是空位、是否、等级、以预算为上限、未定的说法；再按分号、逗号、序号拆成几个目标；最后在句子里找数值，数值以外的话留作说明。',
      '指标名称、二级指标、计量单位栏、计算符号栏和单元格数字格式只补充没有写的部分，不改变已经写明的部分。',
      '含有数字又读不成的，如实说没能读懂，不猜。',
    ],
    comparators: '## 比较关系',
    law: '以上、以下、以内、届满包括本数；不满、超过、以外不包括本数（《中华人民共和国民法典》第一千二百五十九条）。没有写比较关系的数值记作“未写”，评分时按指标方向理解。',
    compareHead: '| 读作 | 写在数值前 | 写在数值后 |',
    signs: { ge: '≥', gt: '>', le: '≤', lt: '<', eq: '=', about: '约' },
    weak: '（让位于数值后更明确的词）',
    units: '## 计量单位',
    unitNote:
      '每行一类，只在同一类里换算；括号里是等同的写法。单位前可以有 十、百、千、万、亿。人与人次、天与工作日不能互换。',
    unitHead: '| 类别 | 单位（乘以括号后的数得到第一个单位） |',
    families: '## 定性表述',
    familyHead: '| 类别 | 词干 |',
    examples: '## 例子',
    exampleHead: '| 写法 | 读作 |',
    contextHead: '| 写法 | 上下文 | 读作 |',
    group: (zh) => zh,
  },
  en: {
    title: 'How target values are written',
    other: '[中文](grammar.zh-CN.md)',
    intro:
      'How a target value is read, by word lists and examples. The examples are those of the tests, the lists those of the program. `jibiao parse VALUE --explain` says the same on the command line.',
    order: '## How a value is read',
    steps: [
      'It is tidied first: full-width signs become half-width; LaTeX, HTML residue, invisible characters, needless spaces, outer quotes and a closing stop go. The text as written is kept, and every step with its place.',
      'What reads as one target as a whole is that target: a date, ratio, number, range, frequency or change.',
      'Otherwise it may be a blank slot, yes or no, a grade, bounded by the budget, or left open; then it is parted at semicolons, commas and numbering; at last figures are looked for inside the sentence, and the words around them kept as a note.',
      'Indicator name, level 2, unit column, operator column and number format complete what is not written; they never overrule what is.',
      'What holds digits and cannot be read is said to be not understood, never guessed.',
    ],
    comparators: '## Comparators',
    law: '以上, 以下, 以内 and 届满 include the figure; 不满, 超过 and 以外 exclude it (Civil Code of China, Article 1259). A number without a comparator is marked as bare and scored by the direction of its indicator.',
    compareHead: '| read as | before the number | behind the number |',
    signs: { ge: '≥', gt: '>', le: '≤', lt: '<', eq: '=', about: 'about' },
    weak: ' (gives way to a clearer word behind the number)',
    units: '## Units',
    unitNote:
      'One sort a line; conversion stays within a line. In brackets: other spellings of the same unit. A unit may carry 十, 百, 千, 万, 亿. Persons and person-times, days and working days are never exchanged.',
    unitHead: '| sort | units (times the figure behind = the first unit) |',
    families: '## Words without a figure',
    familyHead: '| family | stems |',
    examples: '## Examples',
    exampleHead: '| written | read as |',
    contextHead: '| written | context | read as |',
    group: (_zh, en) => en,
  },
};

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', '⏎');
const code = (text) => (text.trim() === '' ? '` `' : `\`${cell(text)}\``);

function comparators(words) {
  const keys = [...new Set([...Object.keys(WORDS_BEFORE), ...Object.keys(WORDS_AFTER)])];
  const list = (text = '') => cell(text.split(' ').filter(Boolean).flatMap(spelledOut).join('、'));
  return keys.map((key) => {
    const [cmp, weak] = key.split(' ');
    const sign = words.signs[cmp] + (weak === undefined ? '' : words.weak);
    return `| ${sign} | ${list(WORDS_BEFORE[key])} | ${list(WORDS_AFTER[key])} |`;
  });
}

function units() {
  return UNIT_TABLE.map(([dimension, list]) => {
    const entries = list.split(' ').map((entry) => {
      const [names, factor] = entry.split('=');
      const [id, ...others] = names.split('|');
      const spellings = others.length === 0 ? '' : `（${others.join('、')}）`;
      return `${id}${spellings}${factor === undefined || factor === '1' ? '' : ` ×${factor}`}`;
    });
    return `| ${dimension} | ${cell(entries.join('、'))} |`;
  });
}

/** Groups of `readings.tsv`, which the tests read too. */
function readings() {
  const path = join(root, 'packages', 'schema', 'src', 'value', 'readings.tsv');
  const groups = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# ')) groups.push({ titles: line.slice(2).split('\t'), rows: [] });
    else if (line !== '') {
      const [value, context] = line.split('\t');
      groups
        .at(-1)
        .rows.push({ value: JSON.parse(`"${value}"`), context: context === '' ? undefined : JSON.parse(context) });
    }
  }
  return groups;
}

function examples(words, locale) {
  return readings().flatMap(({ titles: [, zh, en], rows }) => {
    const inContext = rows.some(({ context }) => context !== undefined);
    const lines = rows.map(({ value, context }) => {
      const meaning = cell(describeTarget(parseTarget(value, context), locale));
      if (!inContext) return `| ${code(value)} | ${meaning} |`;
      return `| ${code(value)} | ${context === undefined ? '' : code(JSON.stringify(context))} | ${meaning} |`;
    });
    const head = inContext ? [words.contextHead, '|---|---|---|'] : [words.exampleHead, '|---|---|'];
    return [`### ${words.group(zh, en)}`, '', ...head, ...lines, ''];
  });
}

function page(locale) {
  const words = TEXT[locale];
  return [
    `# ${words.title}`,
    '',
    words.other,
    '',
    words.intro,
    '',
    words.order,
    '',
    ...words.steps.map((step, index) => `${index + 1}. ${step}`),
    '',
    words.comparators,
    '',
    words.law,
    '',
    words.compareHead,
    '|---|---|---|',
    ...comparators(words),
    '',
    words.units,
    '',
    words.unitNote,
    '',
    words.unitHead,
    '|---|---|',
    ...units(),
    '',
    words.families,
    '',
    words.familyHead,
    '|---|---|',
    ...FAMILIES.map(([family, stems]) => `| ${family} | ${stems.replaceAll(' ', '、')} |`),
    '',
    words.examples,
    '',
    ...examples(words, locale),
  ].join('\n');
}

writeOrCheck([
  { path: join(root, 'docs', 'grammar.zh-CN.md'), text: page('zh') },
  { path: join(root, 'docs', 'grammar.md'), text: page('en') },
]);
