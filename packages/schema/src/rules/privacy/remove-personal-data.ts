import { findPersonalData } from './personal-data.ts';

/** A text without the personal data that stood in it. */
export interface CleanedText {
  readonly text: string;
  /** What was taken out, as it stood. */
  readonly removed: readonly string[];
}

/** Words that announce a person or a number. */
const LABEL =
  '(?:联系人及电话|联系人|联系电话|联系方式|负责人|经办人|填报人|填表人|制表人|身份证号码?|银行账号|银行账户|开户账号|账号|账户|手机号码?|手机|电话|邮箱|电子邮件|Tel|E-?mail)';
/** Family names that most people bear; only before a number that is certain to be a person's. */
const FAMILY_NAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const JOIN = '[\\s，,、：:；;（(/]{0,3}';
/** Before the number: a label, a name, or both. */
const BEFORE = new RegExp(
  `(?:${LABEL}${JOIN}(?:\\p{Script=Han}{2,4}${JOIN})?(?:${LABEL}${JOIN})?|(?<!\\p{Script=Han})[${FAMILY_NAMES}]\\p{Script=Han}{1,2}${JOIN}(?:${LABEL}${JOIN})?)$`,
  'u',
);
/** As far back as a label and a name can reach. */
const REACH = 40;

/** Takes phone numbers, ID numbers, bank accounts and mail addresses out of a text, with the label and the name before them. */
export function removePersonalData(text: string): CleanedText {
  const removed: string[] = [];
  let clean = '';
  let at = 0;
  for (const { from, to } of findPersonalData(text)) {
    const start = startOf(text, Math.max(at, from - REACH), from);
    removed.push(text.slice(start, to));
    clean += text.slice(at, start);
    // A bracket opened before the label is closed after the number.
    at = /[（(]/u.test(text.slice(start, from)) && /^[）)]/u.test(text.slice(to)) ? to + 1 : to;
  }
  if (removed.length === 0) return { text, removed };
  return { text: tidy(clean + text.slice(at)), removed };
}

function startOf(text: string, reach: number, from: number): number {
  const before = BEFORE.exec(text.slice(reach, from));
  return before === null ? from : reach + before.index;
}

/** Brackets left empty and separators left at an end or doubled go with what they belonged to. */
function tidy(text: string): string {
  return text
    .replaceAll(/[（(][\s，,、；;]*[）)]/gu, '')
    .replaceAll(/[，,、；;]\s*(?=[，,、；;。]|$)/gu, '')
    .trim();
}
