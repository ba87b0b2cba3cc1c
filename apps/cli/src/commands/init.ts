import { findProfile, profiles } from '@jibiao/schema';
import { CONFIG_FILE } from '../check/settings.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { starterConfig } from '../init/starter-config.ts';
import { Trouble } from '../trouble.ts';
import { writeResult } from '../write-result.ts';

/** `jibiao init`: a commented settings file to start from. */
export const command: Command = {
  name: 'init',
  summary: { zh: '在文件夹里写一份带说明的设置文件', en: 'Write a commented settings file into a folder' },
  operands: { zh: '[文件夹]', en: '[folder]' },
  options: {
    profile: {
      type: 'string',
      value: { zh: '<口径>', en: '<profile>' },
      choices: profiles.map(({ id }) => id),
      help: { zh: '以哪个自带口径为基础', en: 'Shipped profile to start from' },
    },
    force: { type: 'boolean', help: { zh: '允许覆盖已有的设置文件', en: 'Overwrite an existing settings file' } },
  },
  run: init,
};

async function init(input: Input, io: Io): Promise<number> {
  const [folder = '.', ...more] = input.positionals;
  if (more.length > 0) throw new Trouble({ zh: '一次只写一个文件夹。', en: 'One folder at a time.' });
  const id = optionValue(input, 'profile') ?? profiles[0]?.id ?? '';
  const profile = findProfile(id);
  if (profile === undefined) throw new Trouble({ zh: `没有口径“${id}”。`, en: `There is no profile "${id}".` });
  const path = folder === '.' ? CONFIG_FILE : `${folder.replace(/[/\\]+$/u, '')}/${CONFIG_FILE}`;
  await writeResult(starterConfig(profile), path, { force: input.values['force'] === true, io });
  io.stdout.write(
    io.locale === 'zh' ? `已写好“${path}”，照里面的说明改。\n` : `Wrote "${path}"; its comments say what to change.\n`,
  );
  return EXIT.clean;
}
