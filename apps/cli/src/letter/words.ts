import type { Locale } from '../command.ts';

/** Words of the letter (退回意见) and the review form (审核表). */
export const WORDS = {
  zh: {
    language: 'zh-CN',
    title: '绩效目标审核退回意见',
    to: (unit: string) => `${unit}：`,
    intro: (projects: number, errors: number, warnings: number, deadline: string) =>
      `报来的 ${projects} 个项目的绩效目标已经审核，其中应改 ${errors} 处、建议改 ${warnings} 处，主要各项列在下面。于${deadline}前修改后重新报送；“建议”各处不改的，附说明。`,
    deadline: '　　　　年　　月　　日',
    columns: ['序号', '位置', '填写内容', '问题', '修改意见'],
    bases: '依据',
    signature: '（审核部门）',
    date: '　　　　年　　月　　日',
    reviewTitle: '附件：绩效目标审核表',
    reviewColumns: ['审核内容', '审核要点', '检出的问题', '建议等级'],
    overall: '总体建议等级',
    reviewer: '审核人意见',
    none: '没有检出问题',
    byHand: '由审核人填写',
    found: (errors: number, warnings: number) =>
      [errors > 0 ? `应改 ${errors} 处` : '', warnings > 0 ? `建议改 ${warnings} 处` : '']
        .filter((part) => part !== '')
        .join('，'),
    gradeNote:
      '“建议等级”由程序按检出的问题给出：没有问题为优，只有“建议”为良，有“应改”为中，两项以上审核内容都有“应改”为差。仅供参考，审核结论由审核人作出。',
    unnamed: '（未写单位）',
    fileName: (unit: string) => `退回意见-${unit}`,
    source: (file: string, place: string) => `来源：${file}${place === '' ? '' : ` ${place}`}`,
    rest: (count: number, kinds: readonly string[], more: boolean) =>
      `另有 ${count} 处，见批注后的工作簿：${kinds.map((kind) => `${kind} 处`).join('、')}${more ? '等' : ''}。`,
  },
  en: {
    language: 'en',
    title: 'Opinion on performance targets',
    to: (unit: string) => `To ${unit}:`,
    intro: (projects: number, errors: number, warnings: number, deadline: string) =>
      `The targets of ${projects} projects were reviewed: ${errors} errors and ${warnings} warnings, the main ones listed below. Revise and hand in again by ${deadline}; explain warnings that are kept.`,
    deadline: '____________',
    columns: ['No.', 'Place', 'As written', 'What', 'What to do'],
    bases: 'Bases',
    signature: '(Reviewing office)',
    date: '____________',
    reviewTitle: 'Attachment: review form',
    reviewColumns: ['Head', 'Question', 'Found', 'Suggested grade'],
    overall: 'Suggested overall grade',
    reviewer: "Reviewer's opinion",
    none: 'nothing found',
    byHand: 'for the reviewer',
    found: (errors: number, warnings: number) =>
      [errors > 0 ? `${errors} errors` : '', warnings > 0 ? `${warnings} warnings` : '']
        .filter((part) => part !== '')
        .join(', '),
    gradeNote:
      'The suggested grade follows from what was found: nothing is 优, warnings only 良, an error 中, errors under two heads or more 差. The reviewer decides.',
    unnamed: '(no unit given)',
    fileName: (unit: string) => `opinion-${unit}`,
    source: (file: string, place: string) => `Source: ${file}${place === '' ? '' : ` ${place}`}`,
    rest: (count: number, kinds: readonly string[], more: boolean) =>
      `${count} more, see the annotated workbook: ${kinds.join(', ')}${more ? ', …' : ''}.`,
  },
} as const satisfies Record<Locale, unknown>;
