import type { Bilingual } from '@jibiao/schema';
import { renderToolError, ToolError } from '@jibiao/workbook';
import type { Locale } from './command.ts';
import { Trouble } from './trouble.ts';

/** What this program can do about a file that a password opens. */
const BY_PASSWORD: Bilingual = {
  zh: '也可以用 --password 写明密码。',
  en: ' Or name the password with --password.',
};

/** One sentence for whatever went wrong; an error nobody foresaw keeps its own words, so that it can be reported. */
export function describeTrouble(error: unknown, locale: Locale): string {
  if (error instanceof Trouble) return error.text[locale];
  if (error instanceof ToolError)
    return renderToolError(error, locale) + (error.data['by'] === 'password' ? BY_PASSWORD[locale] : '');
  const words = error instanceof Error ? error.message : String(error);
  return locale === 'zh' ? `没有做完，程序自身出了问题：${words}` : `Not finished, a fault of this program: ${words}`;
}

/** A sentence about a file, behind its name unless it names the file itself. */
export function aboutFile(file: string, sentence: string, locale: Locale): string {
  if (sentence.includes(locale === 'zh' ? `“${file}”` : `"${file}"`)) return sentence;
  return locale === 'zh' ? `${file}：${sentence}` : `${file}: ${sentence}`;
}
