/** Shipped taxonomies; a profile may bring its own under another id. */
export type TaxonomyId = 'mof-2011' | 'mof-2015' | 'mof-2021' | (string & {});
