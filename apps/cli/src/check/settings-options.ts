import type { OptionSpec } from '../command.ts';

/** Options of every command that knows profiles. */
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

/** Options of every command that opens received files and judges what they say. */
export const READING_OPTIONS: Readonly<Record<'profile' | 'config' | 'password', OptionSpec>> = {
  ...SETTINGS_OPTIONS,
  password: {
    type: 'string',
    multiple: true,
    value: { zh: '<密码>', en: '<password>' },
    help: {
      zh: '文件的打开密码，可以写多次；也可以放在环境变量 JIBIAO_PASSWORD 里',
      en: 'Password of locked files, may be repeated; or put it in the environment variable JIBIAO_PASSWORD',
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
