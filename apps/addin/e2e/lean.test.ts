import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readDocument } from '@jibiao/layout';
import {
  allRules,
  buildExample,
  check,
  defaultProfile,
  type Example,
  type Finding,
  type RenderedFinding,
} from '@jibiao/schema';
import { build, type Plugin, parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridsOf } from '../../../packages/layout/src/drawing/literal.ts';
import { lateRules } from '../scripts/late-rules.ts';
import { leanRules } from '../scripts/lean-rules.ts';
import { leanStyles, MARKED } from '../scripts/lean-styles.ts';
import type { Node } from '../scripts/syntax.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface LeanJudge {
  readonly check: typeof check;
  readonly readDocument: typeof readDocument;
  readonly renderFinding: (finding: Finding, locale: 'zh' | 'en') => RenderedFinding;
  readonly fetchAcross: () => Promise<unknown>;
  readonly fetchReasons: () => Promise<unknown>;
  readonly fetchEnglish: () => Promise<unknown>;
}

const ENTRY = `export { readDocument } from '@jibiao/layout';
export { check, renderFinding } from '@jibiao/schema';
export const fetchAcross = () => import('virtual:across');
export const fetchReasons = () => import('virtual:reasons');
export const fetchEnglish = () => import('virtual:english');`;

const entry: Plugin = {
  name: 'entry',
  resolveId(id, importer) {
    if (id === 'virtual:entry') return id;
    return importer === 'virtual:entry' && id.startsWith('@') ? this.resolve(id, here('../src/main.ts')) : undefined;
  },
  load: (id) => (id === 'virtual:entry' ? ENTRY : undefined),
};

let folder = '';
let lean: LeanJudge;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jibiao-lean-'));
  await build({
    configFile: false,
    root: here('..'),
    logLevel: 'error',
    plugins: [entry, lateRules(), leanRules()],
    build: {
      outDir: folder,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'virtual:entry',
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'judge.mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  lean = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'judge.mjs')).href)) as LeanJudge;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Every example of every rule as the pane would meet it: in one workbook that is not yet public, without lists from outside. */
const examples = allRules.flatMap(({ code, examples: { valid, invalid } }) =>
  [...valid, ...invalid].flatMap((example: Example) => {
    const built = buildExample(example, true);
    return built.profile.mode === 'publish' ? [] : [{ code, ...built }];
  }),
);

/** One form that states targets: what is judged before the rest is fetched. */
function isPlain({ documents }: (typeof examples)[number]): boolean {
  const forms = documents.flatMap((document) => document.forms);
  return forms.length === 1 && forms[0]?.kind !== 'self-evaluation';
}

/** The sheets in every layout that the readers are tried on. */
const drawn = here('../../../packages/layout/src/drawing/sheets/');
const sheets = readdirSync(drawn).map((name) => {
  const grids = gridsOf(readFileSync(drawn + name, 'utf8').split('\n---\n')[1] ?? '');
  return { name, grids, whole: () => check([readDocument(name, grids)], defaultProfile, {}).findings };
});
const foundIn = ({ name, grids }: Pick<(typeof sheets)[number], 'name' | 'grids'>): readonly Finding[] =>
  lean.check([lean.readDocument(name, grids)], defaultProfile, {}).findings;

describe('the rules as the pane carries them', () => {
  it('find what all rules find in one form, before those over several are fetched', () => {
    for (const { code, documents, profile } of examples.filter(isPlain)) {
      const whole = check(documents, profile, {}).findings;
      expect(JSON.stringify(lean.check(documents, profile, {}).findings), code).toBe(JSON.stringify(whole));
    }
  });

  it('say of a drawn sheet nothing that all rules do not, wherever they see a form', () => {
    const seen = sheets.filter(({ name, grids }) => lean.readDocument(name, grids).forms.length > 0);
    expect(seen.length).toBeGreaterThan(sheets.length / 2);
    for (const sheet of seen) {
      const all = new Set(sheet.whole().map((finding) => JSON.stringify(finding)));
      const other = foundIn(sheet).filter((finding) => !all.has(JSON.stringify(finding)));
      expect(other, sheet.name).toEqual([]);
    }
  });

  it('are fetched with the readers of rare layouts, which then read what all read', async () => {
    const lines = [
      ['项目名称', '河道清淤'],
      ['绩效指标', '数量指标：清淤长度≥8公里；质量指标：验收合格率≥98%；社会效益指标：受益人口≥2万人。'],
    ];
    const cells = lines.flatMap((line, row) =>
      line.map((text, column) => ({ row: row + 1, column: column + 1, text, type: 'text' as const })),
    );
    const [hiddenRows, hiddenColumns, merges, comments] = [[], [], [], []];
    const grid = { sheet: '表', visibility: 'visible', cells, merges, hiddenRows, hiddenColumns, comments } as const;
    expect(lean.readDocument('甲.xlsx', [grid]).forms).toEqual([]);
    await lean.fetchAcross();
    const { forms } = lean.readDocument('甲.xlsx', [grid]);
    expect(forms).toEqual(readDocument('甲.xlsx', [grid]).forms);
    expect(forms[0]?.indicators.length).toBe(3);
  });

  it('find what all rules find, to the byte', async () => {
    await lean.fetchAcross();
    let found = 0;
    for (const { code, documents, profile } of examples) {
      const whole = check(documents, profile, {}).findings;
      found += whole.length;
      expect(JSON.stringify(lean.check(documents, profile, {}).findings), code).toBe(JSON.stringify(whole));
    }
    expect(found).toBeGreaterThan(500);
  });

  it('find the same on every drawn sheet', async () => {
    await lean.fetchAcross();
    for (const sheet of sheets) {
      expect(JSON.stringify(foundIn(sheet)), sheet.name).toBe(JSON.stringify(sheet.whole()));
    }
  });

  it('say the same, and why once that is fetched', async () => {
    const { renderFinding } = await import('@jibiao/schema');
    const findings = examples.flatMap(({ documents, profile }) => check(documents, profile, {}).findings);
    const [first] = findings;
    expect(first && lean.renderFinding(first, 'zh')).toMatchObject({ title: '', why: '' });
    await lean.fetchReasons();
    await lean.fetchEnglish();
    for (const locale of ['zh', 'en'] as const) {
      for (const finding of findings) {
        expect(lean.renderFinding(finding, locale)).toEqual(renderFinding(finding, locale));
      }
    }
  });
});

describe('Fluent’s styles as the pane carries them', () => {
  const file = createRequire(import.meta.url).resolve('@fluentui/react-button');
  const path = file.replace(/lib-commonjs.*$/u, 'lib/components/Button/useButtonStyles.styles.js');
  const code = readFileSync(path, 'utf8');
  const slim = (unseen: readonly string[]): string =>
    leanStyles(code, parseSync('button.js', code).program as unknown as Node, unseen);
  const bare = (text: string): string => text.replaceAll(MARKED, '$<name>');

  it('keep every rule of a look that is shown', () => {
    const all = bare(slim([]));
    const rules = code.match(/\.f\w+\{/gu) ?? [];
    // What is gone is the mirror of some rule: it is named as the second of two in the table of classes.
    const gone = [...new Set(rules)].filter((rule) => !all.includes(rule)).map((rule) => rule.slice(1, -1));
    expect(gone.filter((name) => !new RegExp(`, "${name}"\\]`, 'u').test(code))).toEqual([]);
    expect(rules.length - gone.length).toBeGreaterThan(50);
  });

  it('lose the rules of a look that is not, and only those', () => {
    const without = bare(slim(['useRootStyles.primary']));
    expect(bare(slim([]))).toContain('var(--colorBrandBackgroundHover)');
    expect(without).not.toContain('var(--colorBrandBackgroundHover)');
    expect(without).toContain('var(--colorSubtleBackgroundHover)');
  });
});
