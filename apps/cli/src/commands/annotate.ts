import { clearOne } from '../annotate/annotate-one.ts';
import { openMarkers } from '../annotate/markers.ts';
import { passwordsFrom } from '../check/run-options.ts';
import { READING_OPTIONS, WORKERS_OPTION } from '../check/settings-options.ts';
import { type Command, EXIT, type Input, type Io } from '../command.ts';
import {
  COPY_OPTIONS,
  type CopyJob,
  type Made,
  makeCopy,
  openCopyJob,
  tellTrouble,
  writeCopies,
} from '../copy/copy-job.ts';
import { inOrder } from '../copy/in-order.ts';
import { judgeFiles } from '../copy/judge-files.ts';
import { Trouble } from '../trouble.ts';

/** `jibiao annotate`: copies of received workbooks with the findings on the cells. */
export const command: Command = {
  name: 'annotate',
  summary: {
    zh: '做批注副本：问题写在单元格批注里，附“问题清单”',
    en: 'Make copies with the findings as notes on the cells, and a list',
  },
  operands: { zh: '<文件、文件夹、压缩包或通配符…>', en: '<files, folders, archives or patterns…>' },
  details: {
    zh: '收到的文件不会改动。副本除批注、底色和“问题清单”外与原文件相同，默认放在“批注副本”文件夹。\n再次运行会替换上一轮的批注；--clear 去掉批注、底色和问题清单，恢复成收到时的样子。',
    en: 'Received files are never changed. A copy differs by its notes, colours and the list only, and goes to the folder "annotated".\nRunning again replaces the marks of the last round; --clear takes all of them off.',
  },
  options: {
    ...COPY_OPTIONS,
    ...READING_OPTIONS,
    ...WORKERS_OPTION,
    clear: { type: 'boolean', help: { zh: '去掉批注、底色和问题清单', en: 'Take notes, colours and list off again' } },
    all: { type: 'boolean', help: { zh: '连同“可改”一类的建议一起批注', en: 'Mark suggestions too' } },
  },
  run: annotateCommand,
};

async function annotateCommand(input: Input, io: Io): Promise<number> {
  if (input.positionals.length === 0) {
    throw new Trouble({
      zh: '要写明给哪些文件或文件夹加批注，例如：jibiao annotate 收件',
      en: 'Name the files or folders to annotate, e.g. jibiao annotate inbox',
    });
  }
  const job = await openCopyJob(input, io, { zh: '批注副本', en: 'annotated' });
  const clearing = input.values['clear'] === true;
  if (clearing) await clearFiles(job, passwordsFrom(input, io));
  else await markFiles(job, input);
  io.stdout.write(closingLine(job, clearing));
  return job.tally.failed > 0 ? EXIT.trouble : EXIT.clean;
}

/** Files handed to a thread ahead of its answers, so that it never waits for the next one. */
const AHEAD = 4;

async function markFiles(job: CopyJob, input: Input): Promise<void> {
  const suggestions = input.values['all'] === true;
  await judgeFiles(job, input, async ({ lines, count, workers, options: { locale, cwd, settings } }) => {
    const { passwords = [] } = settings;
    const markers = openMarkers({ locale, cwd, suggestions, passwords }, count, workers);
    await writeCopies(job, inOrder(lines, AHEAD * Math.max(markers.count, 1), markers.mark));
    await markers.close();
  });
}

async function clearFiles(job: CopyJob, passwords: readonly string[]): Promise<void> {
  const { found, io } = job;
  for (const { path, trouble } of found.troubles) tellTrouble(job, path, trouble.text[io.locale]);
  const cleared = async function* (): AsyncGenerator<Made> {
    for (const file of found.files) {
      if (io.signal?.aborted === true) return;
      yield makeCopy(file, io.locale, () => clearOne(file, { ...io, passwords }));
    }
  };
  await writeCopies(job, cleared());
}

function closingLine({ tally, io }: CopyJob, clearing: boolean): string {
  const { written, spared, failed } = tally;
  if (io.locale === 'en') {
    const rest = failed > 0 ? `, ${failed} could not be done` : '';
    return clearing
      ? `${written} copies without marks written, ${spared} files carried none${rest}.\n`
      : `${written} annotated copies written, ${spared} files without findings${rest}.\n`;
  }
  const rest = failed > 0 ? `，没有做成 ${failed} 个` : '';
  return clearing
    ? `已去掉批注 ${written} 个，没有批注的 ${spared} 个${rest}。\n`
    : `已做批注副本 ${written} 个，没有问题的 ${spared} 个${rest}。\n`;
}
