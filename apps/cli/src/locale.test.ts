import { describe, expect, it } from 'vitest';
import { chooseLocale } from './locale.ts';

describe('chooseLocale', () => {
  it.each([
    ['the option before everything', 'en', { LANG: 'zh_CN.UTF-8' }, undefined, 'en'],
    ['our own variable before the system’s', undefined, { JIBIAO_LANG: 'zh', LANG: 'en_US.UTF-8' }, undefined, 'zh'],
    ['LC_ALL before LANG', undefined, { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }, undefined, 'en'],
    ['nothing from C or POSIX', undefined, { LC_ALL: 'C.UTF-8', LANG: 'POSIX' }, 'en-US', 'en'],
    ['the system when no variable says anything', undefined, {}, 'zh-CN', 'zh'],
    ['Chinese when nobody says anything', undefined, {}, undefined, 'zh'],
  ] as const)('takes %s', (_, option, env, system, expected) => {
    expect(chooseLocale(option, env, system)).toBe(expected);
  });
});
