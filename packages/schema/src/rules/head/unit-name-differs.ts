import { defineRule } from '../../check/define-rule.ts';
import type { FormDigest } from '../../check/digest.ts';
import { basis } from '../basis.data.ts';

const CODED = /^(\d{3,9})\s*[-－—_]?\s*(\D.*)$/u;

/** One code with two names: in the registry and in the form, or in two forms of the batch. */
export const unitNameDiffers = defineRule({
  id: 'unit-name-differs',
  code: 'H05',
  title: { zh: '编码与名称对不上', en: 'Code and name disagree' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'batch',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '同一编码应只对应一个部门或单位。', en: 'One code stands for one office.' },
  messages: {
    registry: {
      what: {
        zh: '{code} 在单位名册中是“{expected}”，这里写“{name}”。',
        en: '{code} is "{expected}" in the registry, "{name}" here.',
      },
      how: { zh: '改为“{expected}”，或核对编码。', en: 'Write "{expected}" or check the code.' },
    },
    batch: {
      what: {
        zh: '{code} 在这里是“{name}”，在“{file}”中是“{other}”。',
        en: '{code} is "{name}" here and "{other}" in "{file}".',
      },
      how: { zh: '核对编码和名称，统一写法。', en: 'Check and use one.' },
    },
  },
  examples: {
    valid: [
      { forms: [{}, { fields: { unit: '205002-创新服务中心' } }] },
      {
        inputs: {
          registry: [
            { code: '205001', name: '某市科学技术局' },
            { code: '205', name: '某市科学技术局' },
          ],
        },
      },
    ],
    invalid: [
      { inputs: { registry: [{ code: '205001', name: '某市科技创新中心' }] }, message: 'registry' },
      { forms: [{}, { fields: { unit: '205001-创新服务中心' } }], message: 'batch' },
    ],
  },
  check({ digests, inputs: { registry } }, report) {
    const names = new Map<string, { readonly name: string; readonly file?: string }>();
    for (const { code, name } of registry ?? []) names.set(code, { name });
    for (const digest of digests) {
      for (const { code, name } of codedNames(digest)) {
        const known = names.get(code);
        if (known === undefined) names.set(code, { name, file: digest.file });
        if (known === undefined || flat(known.name) === flat(name)) continue;
        const owner = { file: digest.file, form: digest.form };
        if (known.file === undefined)
          report(digest.at, 'registry', { data: { code, name, expected: known.name }, owner });
        else report(digest.at, 'batch', { data: { code, name, other: known.name, file: known.file }, owner });
      }
    }
    return registry === undefined && digests.length < 2 ? 'insufficient-data' : undefined;
  },
});

function codedNames({ department, unit }: FormDigest): { readonly code: string; readonly name: string }[] {
  return [department, unit].flatMap((text) => {
    const [, code, name] = CODED.exec(text ?? '') ?? [];
    return code === undefined || name === undefined ? [] : [{ code, name }];
  });
}

function flat(name: string): string {
  return name.replaceAll(/[\s（）()]/gu, '');
}
