/** Shipped taxonomies; a profile may bring its own under another id. */
export type TaxonomyId = 'mof-2011' | 'mof-2015' | 'mof-2021' | (string & {});

/** A level-2 indicator kind (二级指标). */
export interface LevelTwo {
  readonly code: string;
  /** Canonical label. */
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A level-1 indicator kind (一级指标) with its level-2 kinds. */
export interface LevelOne extends LevelTwo {
  readonly children: readonly LevelTwo[];
}

/** An indicator frame (指标体系) of one year as data. */
export interface Taxonomy {
  readonly id: TaxonomyId;
  readonly title: string;
  /** Project or department (整体支出). */
  readonly frame: 'project' | 'department';
  readonly levels: readonly LevelOne[];
}
