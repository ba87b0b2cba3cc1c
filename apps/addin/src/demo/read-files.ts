import { renderToolError, ToolError } from '@jibiao/workbook';
import { openFile, type PageFile } from './open-file.ts';

/** What came of some files. */
interface FilesRead {
  readonly read: readonly PageFile[];
  /** One sentence for all files that were refused for the same reason. */
  readonly refused: readonly string[];
}

/** Reads one file after the other and tells which; one that cannot be read does not stop the others. */
export async function readFiles(files: readonly File[], tell: (progress: string) => void): Promise<FilesRead> {
  const read: PageFile[] = [];
  const refused = new Map<string, string[]>();
  for (const [index, file] of files.entries()) {
    tell(`正在读取 ${index + 1}/${files.length} ${file.name}`);
    // The page must be drawn before a large file holds it up.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      read.push(await openFile(file));
    } catch (error) {
      const sentence = sentenceOf(error);
      refused.set(sentence, [...(refused.get(sentence) ?? []), file.name]);
    }
  }
  return { read, refused: [...refused].map(([sentence, names]) => `${names.join('、')}：${sentence}`) };
}

const LOCKED =
  '本页打不开有密码的文件，Excel 打开时不问密码的那种也一样。命令行可以：jibiao check 文件 --password 密码；不问密码的，不用写密码。';

function sentenceOf(error: unknown): string {
  if (!(error instanceof ToolError)) return String(error);
  return renderToolError(error, 'zh') + (error.data['by'] === 'password' ? LOCKED : '');
}
