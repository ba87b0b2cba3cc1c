/** Kinds that have another code in another frame; `ask` where the right one depends on the indicator itself. */
export const migrations: readonly {
  readonly from: string;
  readonly to: string;
  readonly kinds: Readonly<Record<string, { readonly code: string; readonly ask?: true }>>;
}[] = [
  {
    from: 'mof-2015',
    to: 'mof-2021',
    // 可持续影响 was folded into the other benefits: most of it speaks of society.
    kinds: { '14': { code: '41' }, '24': { code: '22', ask: true } },
  },
  {
    from: 'mof-2011',
    to: 'mof-2021',
    kinds: { '14': { code: '41' }, '24': { code: '22', ask: true } },
  },
  {
    from: 'mof-2021',
    to: 'mof-2015',
    kinds: {
      '4': { code: '1' },
      '41': { code: '14' },
      '42': { code: '14', ask: true },
      '43': { code: '14', ask: true },
    },
  },
];
