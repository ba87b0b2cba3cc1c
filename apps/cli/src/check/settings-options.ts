import type { OptionSpec } from '../command.ts';

/** Options of every command that judges: what by. */
export const SETTINGS_OPTIONS: Readonly<Record<'profile' | 'config', OptionSpec>> = {
  profile: {
    type: 'string',
    value: { zh: '<口径>', en: '<profile>' },
    help: { zh: '适用口径的名称或文件', en: 'Name or file of the profile to judge by' },
  },
  config: {
    type: 'string',
    value: { zh: '<文件>', en: '<file>' },
    help: {
      zh: '设置文件；不写则从收到的文件向上找 jibiao.config.json',
      en: 'Settings; otherwise jibiao.config.json is looked for upwards from the files',
    },
  },
};

/** How many threads judge. */
export const WORKERS_OPTION: Readonly<Record<'workers', OptionSpec>> = {
  workers: {
    type: 'string',
    value: { zh: '<个数>', en: '<count>' },
    help: {
      zh: '同时检查几个文件，默认等于处理器核数',
      en: 'Files checked at once; as many as processor cores by default',
    },
  },
};
