// Pictures of the guides, made from real runs on the samples. Needs Chromium, LibreOffice and pdftoppm; run by hand when a
// picture has aged: node scripts/make-pictures.mjs
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './tools.mjs';

const main = join(root, 'apps', 'cli', 'bundle', 'main.js');
const pictures = join(root, 'docs', 'pictures');
const samples = join(root, 'samples');
const work = mkdtempSync(join(tmpdir(), 'jibiao-pictures-'));

function jibiao(...args) {
  const { stdout, stderr, error } = spawnSync(process.execPath, [main, ...args, '--lang', 'zh'], {
    cwd: samples,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  if (stderr !== '') process.stderr.write(stderr);
  return stdout;
}

function need(command, args) {
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined || status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
}

function shoot(page, name, [width, height]) {
  const size = `--window-size=${width},${height}`;
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    size,
    `--screenshot=${join(pictures, name)}`,
  ];
  need('chromium', [...args, `file://${page}`]);
}

/** One page of an office document as a picture. */
function paper(file, name, page) {
  need('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', work, file]);
  const pdf = join(
    work,
    file
      .split('/')
      .at(-1)
      .replace(/\.[a-z]+$/u, '.pdf'),
  );
  need('pdftoppm', [
    '-r',
    '72',
    '-png',
    '-singlefile',
    '-f',
    String(page),
    '-l',
    String(page),
    pdf,
    join(pictures, name.replace('.png', '')),
  ]);
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What a terminal shows, as a page. */
function terminal(command, output, name, size) {
  const body = escape(output)
    .replaceAll(/^( +)(应改)/gmu, '$1<b class="e">$2</b>')
    .replaceAll(/^( +)(建议)(?= )/gmu, '$1<b class="w">$2</b>');
  const page = join(work, 'terminal.html');
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#16191d;color:#d7dce2;font:13px/1.45 "Noto Sans Mono CJK SC","Sarasa Mono SC",monospace;padding:14px 18px}pre{margin:0;white-space:pre-wrap;font:inherit}b{font-weight:400}.p{color:#7fb2ff}.e{color:#ff7b72}.w{color:#e3b341}</style><pre><span class="p">$ ${command}</span>\n${body}</pre>`,
  );
  shoot(page, name, size);
}

mkdirSync(pictures, { recursive: true });
try {
  terminal('jibiao check 科学技术局-合并.xlsx', jibiao('check', '科学技术局-合并.xlsx'), 'report.png', [900, 760]);
  jibiao('check', '.', '--format', 'html', '--out', join(work, '报告.html'));
  shoot(join(work, '报告.html'), 'report-html.png', [1000, 1250]);
  jibiao('annotate', '科学技术局-合并.xlsx', '--out', join(work, '批注'));
  const [copy] = readdirSync(join(work, '批注'));
  paper(join(work, '批注', copy), 'annotated.png', 2);
  jibiao('letter', '科学技术局-合并.xlsx', '--out', join(work, '退回'), '--deadline', '2026年1月31日');
  const [letter] = readdirSync(join(work, '退回')).sort();
  paper(join(work, '退回', letter), 'letter.png', 1);
  jibiao('publish', '科学技术局-合并.xlsx', '--out', join(work, '公开稿.docx'), '--year', '2025');
  paper(join(work, '公开稿.docx'), 'publication.png', 2);
} finally {
  rmSync(work, { recursive: true });
}
