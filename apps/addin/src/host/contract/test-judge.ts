import { readDocument } from '@jibiao/layout';
import type { Finding } from '@jibiao/schema';
import type { Judge } from '../../session/judge.ts';

const whole: Judge['whole'] = (file, grids) => {
  const document = readDocument(file, grids);
  const findings = document.forms.flatMap((form) =>
    form.indicators.flatMap(({ index, value }): Finding[] => {
      const words = /^(?<amount>.+)以上$/u.exec(value.text)?.groups?.['amount'];
      const place = {
        at: value.at,
        form: form.id,
        row: index,
        file,
        related: [],
        also: [],
        data: { value: value.text },
      };
      if (/^\d+$/u.test(value.text)) return [{ ...place, rule: 'T1', message: 'bare', severity: 'error' }];
      if (words === undefined) return [];
      const fix = { kind: 'safe', at: value.at, from: value.raw, to: `≥${words}` } as const;
      return [{ ...place, rule: 'T2', message: 'words', severity: 'suggestion', fix }];
    }),
  );
  return { document, findings };
};

/**
 * A judge of two rules of its own, so that these tests hold whatever the real rules say: a bare number (T1), and a
 * comparator in words with a fix (T2).
 */
export const testJudge: Judge = { whole };
