import type { Command } from '../command.ts';
import { EXIT } from '../command.ts';

/** `jibiao check`. */
export const command: Command = {
  name: 'check',
  summary: { zh: '校验收到的绩效目标表', en: 'Check received performance-target tables' },
  operands: { zh: '<文件或文件夹…>', en: '<files or folders…>' },
  options: {},
  run: () => Promise.resolve(EXIT.trouble),
};
