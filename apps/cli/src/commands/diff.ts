import { type BrokenFile, loadDocuments, refuseBroken } from '../check/load-documents.ts';
import { settingsFrom } from '../check/run-options.ts';
import { READING_OPTIONS } from '../check/settings-options.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { compareBatches } from '../diff/compare-batches.ts';
import type { UnreadFile } from '../diff/diff.ts';
import { renderDiff } from '../diff/render-diff.ts';
import { todayOf } from '../today.ts';
import { Trouble } from '../trouble.ts';
import { refuseExisting, writeResult } from '../write-result.ts';

/** `jibiao diff`: what a unit changed between two rounds. */
export const command: Command = {
  name: 'diff',
  summary: {
    zh: '比较两次报送：哪些问题改好了、新出现了、还在，哪些内容改了',
    en: 'Compare two rounds: findings cured, new and remaining, and values changed',
  },
  operands: { zh: '<旧的文件或文件夹> <新的文件或文件夹>', en: '<old file or folder> <new file or folder>' },
  details: {
    zh: '按项目代码、名称和单位对应两次的表。读不了的文件列在最后，其余照常比较；可能在其中的项目不算没有再报。',
    en: 'Tables are matched by project code, name and unit. Files that cannot be read are named last and the rest is compared; what may stand in them does not count as gone.',
  },
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json'],
      help: { zh: '输出格式，默认 text', en: 'Output format, text by default' },
    },
    out: {
      type: 'string',
      short: 'o',
      value: { zh: '<文件>', en: '<file>' },
      help: { zh: '结果写入文件，不写到屏幕', en: 'Write to a file instead of the screen' },
    },
    force: { type: 'boolean', help: { zh: '允许覆盖已有的输出文件', en: 'Overwrite an existing output file' } },
    all: { type: 'boolean', help: { zh: '连同“可改”一类的建议一起列出', en: 'List suggestions too' } },
    ...READING_OPTIONS,
  },
  run: diff,
};

async function diff(input: Input, io: Io): Promise<number> {
  const [before, after, ...rest] = input.positionals;
  if (before === undefined || after === undefined || rest.length > 0) {
    throw new Trouble({
      zh: '要写明旧的和新的两处，例如：jibiao diff 第一轮 第二轮',
      en: 'Name the old and the new files, e.g. jibiao diff round1 round2',
    });
  }
  const out = optionValue(input, 'out');
  const target = { force: input.values['force'] === true, io };
  refuseExisting(out, target);
  const settings = await settingsFrom(input, [after], io);
  const old = await loadDocuments([before], settings, io);
  const fresh = await loadDocuments([after], settings, io);
  if (old.documents.length === 0 || fresh.documents.length === 0) refuseBroken([...old.broken, ...fresh.broken]);
  const unread = [...old.broken.map(unreadOn('old')), ...fresh.broken.map(unreadOn('new'))];
  const options = { settings, locale: io.locale, today: todayOf(io), unread };
  const result = compareBatches(old.documents, fresh.documents, options);
  const style = {
    locale: io.locale,
    width: Math.min(io.stdout.columns ?? 100, 120),
    suggestions: input.values['all'] === true,
  };
  const asJson = optionValue(input, 'format') === 'json';
  await writeResult(asJson ? `${JSON.stringify(result, undefined, 2)}\n` : renderDiff(result, style), out, target);
  for (const { trouble } of unread) io.stderr.write(`${trouble}\n`);
  if (unread.length > 0) return EXIT.trouble;
  return result.totals.errors > 0 ? EXIT.findings : EXIT.clean;
}

function unreadOn(side: UnreadFile['side']): (broken: BrokenFile) => UnreadFile {
  return ({ file, line }) => ({ side, file, trouble: line });
}
