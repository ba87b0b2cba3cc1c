// Requirements as data (适用口径), Chinese and English: every setting by name, made from the titles and lists the code itself uses.
import { join } from 'node:path';
import {
  defaultThresholds,
  fieldLabels,
  lexicon,
  lexiconTitles,
  parseProfile,
  profiles,
  taxonomies,
  thresholdTitles,
} from '../packages/schema/dist/index.js';
import { writeOrCheck } from './docs-files.mjs';
import { root } from './tools.mjs';

/** A city's file. It is read below, so that it cannot go out of date. */
const example = {
  $schema: './profile.schema.json',
  id: 'our-city-2026',
  extends: 'mof-2015',
  title: '某市2026年项目支出绩效目标',
  year: '2026',
  required: ['projectName', 'department', 'unit', 'annualAmount', 'annualGoal'],
  amountUnit: '万元',
  levelAliases: { 22: ['民生贡献指标'] },
  kinds: [
    { anyOf: ['11'], when: 'always' },
    { anyOf: ['14'], when: 'construction' },
    { anyOf: ['31'], when: 'serves-people' },
  ],
  thresholds: { nameMaxLength: { value: '30', source: '某市财政局〔2026〕1号', verified: true } },
  lexicons: { 'genericProjectWords+': ['经常性'] },
  rules: { C07: 'error', 'level-alias': 'off' },
};

/** A frame of a place's own; kinds that mean the same keep the shipped codes. */
const exampleFrame = {
  id: 'our-city-local',
  extends: './our-city-2026.json',
  taxonomy: 'local',
  frames: [
    {
      id: 'local',
      title: '某市项目支出指标体系',
      levels: [
        { code: '5', name: '投入和管理', children: [{ code: '51', name: '投入管理' }] },
        { code: '1', name: '产出目标', children: [{ code: '11', name: '数量' }] },
        { code: '6', name: '影响力目标', children: [{ code: '61', name: '长效管理', aliases: ['长效机制'] }] },
      ],
    },
  ],
};

const city = mustParse(example, []);
mustParse({ ...exampleFrame, extends: city.id }, [city]);

function mustParse(file, known) {
  const parsed = parseProfile(file, { known });
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.profile;
}

const TEXT = {
  zh: {
    other: '[English](profiles.md)',
    title: '适用口径和设置',
    intro:
      '各地、各年的要求不同，都写成数据，不改程序。`jibiao init` 写一份带说明的 `jibiao.config.json`；`jibiao profile 名称或文件` 显示一个口径的全部要求。名字写错时会指出是哪一处，不会悄悄不起作用。',
    two: '小改动写在 `jibiao.config.json` 的 `overrides` 里。一个市、一个年度的要求写成一个口径文件，再用它：`"profile": "our-city-2026.json"`（路径从设置文件算起），或在命令后加 `--profile our-city-2026.json`。没有写的项照 `extends` 的口径；`extends` 可以是自带口径的名称，也可以是另一个口径文件。',
    editor: '第一行的 `$schema` 让编辑器边写边提示；两个文件在 `docs/schemas/`。',
    frame: '## 本地指标体系',
    frameText:
      '本地对某一类指标另有叫法，写在 `levelAliases` 里。整套层级都不同的，写在 `frames` 里：一级编码一位数字，二级编码两位数字；与下面含义相同的类别沿用相同的编码，规则才能照用，其余的取别的编码。',
    sections: '## 各项设置',
    keyHead: '| 名称 | 含义 |',
    shipped: '## 自带的口径',
    shippedHead: '| 名称 | 标题 | 指标体系 |',
    figures: '## 界限 `thresholds`',
    figureNote: '每个界限写明 `value`、`source`（依据的文件）和 `verified`（是否对照过原文）。',
    figureHead: '| 名称 | 含义 | 默认 | 出处 | 规则 |',
    words: '## 词表 `lexicons`',
    wordNote: '用同一个名称换掉整个词表，在名称后加 `+` 只增加词。',
    wordHead: '| 名称 | 用途 | 规则 | 自带的词 |',
    fields: '## 表头 `required`、`vocabularies`、`patterns`',
    fieldHead: '| 名称 | 表头 |',
    levels: '## 指标编码 `kinds`、`levelLabels`、`levelAliases`、`weights`',
    levelHead: '| 编码 | 类别 | 也读作 |',
    keys: {
      id: '口径的名称',
      extends: '以哪个口径为基础',
      'version、title': '版本和标题',
      taxonomy: '指标体系：下面列出的一个，或 `frames` 里的一个',
      frames: '本地指标体系',
      year: '预算年度',
      mode: '`submit` 报送，`publish` 公开（表不能再改）',
      required: '必填表头',
      amountUnit: '没有写明时的金额单位，`元` 或 `万元`',
      levelCodes: '指标名称前的编码：`required` 必须带，`optional` 可带可不带，`absent` 不带',
      levelLabels: '按编码写出本地用的类别名称',
      levelAliases: '按编码写出本地也认的名称',
      kinds:
        '必设指标：`anyOf` 里有一类即可；`when` 为 `always` 都要，`serves-people` 面向群众或企业的项目，`construction` 基建、修缮、购置项目',
      region: '区划代码，项目代码以它开头',
      vocabularies: '表头可以填的内容',
      patterns: '编码类表头的正则表达式',
      weights: '权重：`total` 合计，`level1` 按一级编码',
      rules: '按编号或名称改一条规则的级别：`error` 应改，`warning` 建议，`suggestion` 可改，`off` 关掉',
    },
    join: '、',
  },
  en: {
    other: '[中文](profiles.zh-CN.md)',
    title: 'Profiles and settings (适用口径)',
    intro:
      'What a place asks for in a year is data, never code. `jibiao init` writes a commented `jibiao.config.json`; `jibiao profile NAME-OR-FILE` shows all that a profile asks for. A mistyped name is told with its place; it never has no effect in silence.',
    two: 'Small changes go under `overrides` in `jibiao.config.json`. What a city asks for in a year goes into a profile file of its own: `"profile": "our-city-2026.json"`, seen from the settings file, or `--profile our-city-2026.json`. What it does not say comes from the profile it `extends`: a shipped one by name, or another file.',
    editor: 'With `$schema` in the first line an editor helps while you write; both schemas are in `docs/schemas/`.',
    frame: '## A frame of your own',
    frameText:
      'Other labels for a known kind go into `levelAliases`. Where the levels themselves are others, write them under `frames`: one digit for level 1, two for level 2. Kinds that mean the same as below keep their codes, so that the rules apply; others take other codes.',
    sections: '## Settings',
    keyHead: '| name | meaning |',
    shipped: '## Shipped profiles',
    shippedHead: '| name | title | taxonomy |',
    figures: '## `thresholds`',
    figureNote: 'Each has a `value`, its `source`, and `verified`: whether somebody has read the original.',
    figureHead: '| name | meaning | default | source | rules |',
    words: '## `lexicons`',
    wordNote: 'The same name replaces a list; a name with `+` adds to it.',
    wordHead: '| name | for | rules | shipped words |',
    fields: '## Fields: `required`, `vocabularies`, `patterns`',
    fieldHead: '| name | field |',
    levels: '## Level codes: `kinds`, `levelLabels`, `levelAliases`, `weights`',
    levelHead: '| code | kind | also read as |',
    keys: {
      id: 'name of the profile',
      extends: 'the profile below it',
      'version, title': 'version and title',
      taxonomy: 'indicator frame: one of those below, or of `frames`',
      frames: 'frames of this place',
      year: 'budget year',
      mode: '`submit`, or `publish` for tables that can no longer change',
      required: 'fields that must be filled in',
      amountUnit: 'unit of money where none is declared, `元` or `万元`',
      levelCodes: 'codes before level labels: `required`, `optional` or `absent`',
      levelLabels: 'what kinds are called here, by code',
      levelAliases: 'what else kinds may be called here, by code',
      kinds:
        'required kinds: one of `anyOf` is enough; `when` is `always`, `serves-people` or `construction` (building, repair, purchase)',
      region: 'region code that project codes begin with',
      vocabularies: 'what fields may hold',
      patterns: 'regular expressions for code fields',
      weights: '`total`, and `level1` by level-1 code',
      rules: 'grade of a rule by code or id: `error`, `warning`, `suggestion`, `off`',
    },
    join: ', ',
  },
};

function page(locale) {
  const words = TEXT[locale];
  const rules = (codes) => codes.map((code) => `[${code}](rules/${code}.md)`).join(words.join);
  const table = (head, rows) => [
    head,
    head.replaceAll(/[^|]+/gu, '---'),
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
  const json = (value) => ['```json', compact(JSON.stringify(value, undefined, 2)), '```', ''];
  const lines = [
    `# ${words.title}`,
    '',
    words.other,
    '',
    words.intro,
    '',
    words.two,
    '',
    ...json(example),
    words.editor,
    '',
    words.frame,
    '',
    words.frameText,
    '',
    ...json(exampleFrame),
    words.shipped,
    '',
    ...table(
      words.shippedHead,
      profiles.map(({ id, title, taxonomy }) => [`\`${id}\``, title, `\`${taxonomy}\``]),
    ),
    words.sections,
    '',
    ...table(
      words.keyHead,
      Object.entries(words.keys).map(([key, text]) => [key.replaceAll(/[\w$]+/gu, '`$&`'), text]),
    ),
    words.figures,
    '',
    words.figureNote,
    '',
    ...table(
      words.figureHead,
      Object.entries(thresholdTitles).map(([id, title]) => {
        const { value, source } = defaultThresholds[id];
        return [`\`${id}\``, title[locale], value, source, rules(title.rules)];
      }),
    ),
    words.fields,
    '',
    ...table(
      words.fieldHead,
      Object.entries(fieldLabels).map(([id, label]) => [`\`${id}\``, label[locale]]),
    ),
    words.levels,
    '',
    ...taxonomies.flatMap(({ id, title, levels }) => [
      `### \`${id}\` ${title}`,
      '',
      ...table(
        words.levelHead,
        levels
          .flatMap((one) => [one, ...one.children])
          .map(({ code, name, aliases }) => [code, name, aliases.join(words.join)]),
      ),
    ]),
    words.words,
    '',
    words.wordNote,
    '',
    ...table(
      words.wordHead,
      Object.entries(lexiconTitles).map(([id, title]) => [
        `\`${id}\``,
        title[locale],
        rules(title.rules),
        lexicon(profiles[0], id).join(words.join),
      ]),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Short lists and objects on one line, as a person writes them. */
function compact(text) {
  const short = text.replaceAll(/([[{])\n\s*([^[\]{}]*?)\s*\n\s*([\]}])/gu, (all, open, inner) => {
    const line = inner.replaceAll(/\n\s*/gu, ' ');
    if (line.length > 100) return all;
    return open === '[' ? `[${line}]` : `{ ${line} }`;
  });
  return short === text ? text : compact(short);
}

writeOrCheck([
  { path: join(root, 'docs', 'profiles.md'), text: page('en') },
  { path: join(root, 'docs', 'profiles.zh-CN.md'), text: page('zh') },
]);
