import { readWorkbook, writeXlsx } from '@jibiao/workbook';
import { expect, it } from 'vitest';
import { bindingXml, parseBinding } from './binding.ts';

const binding = { id: '甲 & <乙> "丙"', version: '2025.1' };

it('a binding reads back as it was written', () => {
  expect(parseBinding(bindingXml(binding))).toEqual(binding);
  expect(parseBinding('<other xmlns="urn:b" profile="a"/>')).toBeUndefined();
});

it('the command line finds the binding in the saved file', async () => {
  const bytes = writeXlsx([{ name: '目标表', widths: [], rows: [] }], { customXml: [bindingXml(binding)] });
  expect((await readWorkbook(bytes)).boundProfile).toEqual(binding);
});
