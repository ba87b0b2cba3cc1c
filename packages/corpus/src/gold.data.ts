/** Where a finding is expected: a row by its number in the project, or a part of the form. */
export type GoldPlace = number | 'head' | 'goal' | 'form';

/** Findings a careful reviewer expects on one project of the published 2025 table, by place. Absorbed codes are not listed. */
export interface GoldProject {
  readonly project: string;
  readonly findings: Readonly<Record<string, string>>;
}

/** The reviewed expectation, worked out by hand on the stacked sample (科学技术局-合并.xlsx). */
export const gold: readonly GoldProject[] = [
  {
    project: '创新驱动、科技发展业务经费',
    findings: {
      head: 'H07',
      goal: 'G02 G04 G07',
      form: 'C11 C13 C15 N07',
      1: 'N02 V08',
      2: 'N02 V08',
      3: 'N02 V03',
      4: 'N03 S09',
      5: 'S09',
      6: 'S09',
      7: 'N13 V30',
      8: 'A05 S02 V06 V10',
      9: 'N05 V15',
      10: 'N01 V15',
      11: 'N01 V16',
      12: 'N01 V16',
      13: 'S09',
    },
  },
  {
    project: '中央引导地方科技发展资金',
    findings: {
      head: 'H07',
      goal: 'G04 G06 G11',
      form: 'A07 A09 C09 C11 S03',
      2: 'A02',
      6: 'V13',
      7: 'V33',
      8: 'N09',
      9: 'N09',
      10: 'V14',
      11: 'N09',
      12: 'N13',
      13: 'V06',
      14: 'V06',
      15: 'S02 V06',
      16: 'V15',
      17: 'V14',
      18: 'V15',
      19: 'N05 V15',
      20: 'N05 V15',
      21: 'N05 V15',
      22: 'N01 V16',
      23: 'N05 V15',
    },
  },
  {
    project: '专项业务经费',
    findings: {
      head: 'H02 H07 X01',
      goal: 'G03 G04 G05 G11',
      form: 'C11 C13 C15',
      1: 'N03 V08',
      2: 'N02 V08 V24',
      5: 'N13 V30',
      6: 'A05 N02 S02 V10',
      7: 'N05 V15',
      8: 'N01 V15',
      9: 'N01 V16',
      10: 'N01 V16',
    },
  },
];

/** Where the judge differs from the expectation on purpose. */
export interface ArguedDifference {
  readonly project: string;
  readonly place: GoldPlace;
  /** Code the expectation names and the judge does not give. */
  readonly missing?: string;
  /** Code the judge gives beside the expectation. */
  readonly added?: string;
  readonly why: string;
}

export const argued: readonly ArguedDifference[] = [];
