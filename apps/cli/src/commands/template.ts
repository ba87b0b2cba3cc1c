import { type TemplateForm, templateDraft, writeXlsx } from '@jibiao/workbook';
import { nodePatch } from '@jibiao/workbook/node';
import { settingsFrom } from '../check/run-options.ts';
import { SETTINGS_OPTIONS } from '../check/settings-options.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { COPY_OPTIONS } from '../copy/copy-job.ts';
import { openOutput } from '../copy/output-folder.ts';
import { readUnitList } from '../template/unit-list.ts';
import { Trouble } from '../trouble.ts';

/** `jibiao template`: blank workbooks that say themselves what is missing. */
export const command: Command = {
  name: 'template',
  summary: {
    zh: '做空白模板：带下拉选项、填写提示和填写状态',
    en: 'Make blank workbooks with drop-downs, prompts and a status column',
  },
  operands: { zh: '', en: '' },
  details: {
    zh: '按口径的表头、指标体系和必设指标做表，默认放在“模板”文件夹。--units 给一张单位名单，每行做一个文件；第一行写列名，例如：主管部门、实施单位、项目名称。',
    en: 'Header, levels and required kinds follow the profile; files go to the folder "templates". --units takes a list of units, one workbook for each; its first row names the columns, such as 主管部门, 实施单位, 项目名称.',
  },
  options: {
    units: {
      type: 'string',
      value: { zh: '<名单>', en: '<list>' },
      help: {
        zh: '单位名单（csv、xlsx 或 json），每个单位一个文件',
        en: 'List of units (csv, xlsx or json), a file for each',
      },
    },
    out: { ...COPY_OPTIONS.out, help: { zh: '模板放在哪个文件夹', en: 'Folder for the templates' } },
    force: { ...COPY_OPTIONS.force, help: { zh: '允许覆盖已有的模板', en: 'Overwrite existing templates' } },
    ...SETTINGS_OPTIONS,
  },
  run: templateCommand,
};

async function templateCommand(input: Input, io: Io): Promise<number> {
  if (input.positionals.length > 0) {
    throw new Trouble({
      zh: `template 不需要写文件名（“${input.positionals[0] ?? ''}”）。单位名单用 --units。`,
      en: `template takes no file ("${input.positionals[0] ?? ''}"). A list of units goes to --units.`,
    });
  }
  const { profile } = await settingsFrom(input, [], io);
  const list = optionValue(input, 'units');
  const units: readonly TemplateForm['fields'][] = list === undefined ? [{}] : await readUnitList(list, io.cwd);
  const output = openOutput(optionValue(input, 'out') ?? (io.locale === 'zh' ? '模板' : 'templates'), {
    cwd: io.cwd,
    force: input.values['force'] === true,
    operands: [],
    received: list === undefined ? [] : [list],
  });
  for (const fields of units) {
    const { sheets, extras } = templateDraft(profile, [{ fields }]);
    const path = output.pathFor(`${fileName(fields, profile.id)}.xlsx`);
    await output.write(path, writeXlsx(sheets, { ...extras, ...nodePatch }));
    io.stdout.write(`${path}\n`);
  }
  return EXIT.clean;
}

/** Named after the unit and its project, without what a file system refuses. */
function fileName({ unit, projectName }: TemplateForm['fields'], profile: string): string {
  const parts = [unit, projectName].filter((part) => part !== undefined && part !== '');
  const name = parts.length === 0 ? `绩效目标表-${profile}` : parts.join('-');
  const clean = name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[. ]+|[. ]+$/gu, '');
  return [...clean].slice(0, 80).join('') || '绩效目标表';
}
