import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../commands/register.ts';
import { buildManifest } from './build-manifest.ts';
import { checkManifest, type ManifestFacts } from './check-manifest.ts';
import { MANIFEST, manifestTargets } from './manifest.data.ts';

const targets = manifestTargets('https://jixiao.example.gov.cn/addin');
const facts: ManifestFacts = {
  commands: COMMAND_NAMES,
  files: ['pane.html', 'help.html', 'functions.json', ...MANIFEST.icons.map((size) => `assets/icon-${size}.png`)],
  excelApi: '1.9',
};
const [, hosted = targets[0]] = targets;
const sound = hosted === undefined ? '' : buildManifest(MANIFEST, hosted);

describe('manifest', () => {
  it.each(targets.map((target) => [target.name, target] as const))('for %s is sound', (_, target) => {
    expect(checkManifest(buildManifest(MANIFEST, target), facts)).toEqual([]);
  });

  it('has an id of its own per target', () => {
    expect(new Set(targets.map(({ id }) => id)).size).toBe(3);
  });

  it('is read by Microsoft’s own tool', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jibiao-manifest-'));
    const path = join(folder, 'manifest.xml');
    writeFileSync(path, sound);
    const info = await OfficeAddinManifest.readManifestFile(path);
    await OfficeAddinManifest.modifyManifestFile(path, 'random', '绩标 测试');
    const changed = await OfficeAddinManifest.readManifestFile(path);
    rmSync(folder, { recursive: true });
    expect(info).toMatchObject({ id: hosted?.id, version: '0.1.0.0', displayName: '绩标', hosts: ['Workbook'] });
    expect(changed.displayName).toBe('绩标 测试');
    expect(changed.id).not.toBe(info.id);
  });
});

const broken: readonly (readonly [what: string, from: string | RegExp, to: string, complaint: RegExp])[] = [
  ['a tag that is not closed', '</Hosts>', '', /well-formed/u],
  ['another kind of add-in', '"TaskPaneApp"', '"ContentApp"', /TaskPaneApp/u],
  ['an id that is no GUID', /<Id>[^<]*/u, '<Id>jibiao', /no GUID/u],
  ['a version of three parts', '<Version>0.1.0.0', '<Version>0.1.0', /four parts/u],
  ['a misspelled host', 'Host Name="Workbook"', 'Host Name="Workbok"', /Workbok/u],
  ['an http address', 'SourceLocation DefaultValue="https:', 'SourceLocation DefaultValue="http:', /not https/u],
  ['a foreign address', /(<IconUrl DefaultValue=")[^"]*/u, '$1https://cdn.example.com/a.png', /beside the pane/u],
  ['an icon that is not built', /assets\/icon-80\.png/gu, 'assets/icon-81.png', /not in the build/u],
  ['a dangling reference', 'resid="Group.Label"', 'resid="Group.Lable"', /Group\.Lable.*not defined/u],
  ['a reference defined twice', ' id="Icon.16"', ' id="Icon.32"', /twice/u],
  ['a command nobody answers', '<FunctionName>checkAll', '<FunctionName>checkEverything', /checkEverything/u],
  ['two controls of one id', 'id="Jibiao.CheckAll"', 'id="Jibiao.CheckSheet"', /used twice/u],
  ['a missing support address', /\s*<SupportUrl[^>]*>/u, '', /lacks SupportUrl/u],
  [
    'elements in the wrong order',
    /(<Version>[^<]*<\/Version>)(\s*)(<ProviderName>[^<]*<\/ProviderName>)/u,
    '$3$2$1',
    /too late/u,
  ],
  ['an unknown element', '<Permissions>', '<Colour/><Permissions>', /Colour does not belong/u],
  ['another requirement', 'MinVersion="1.9"', 'MinVersion="1.7"', /ExcelApi 1\.9/u],
  ['no requirement', /\s*<Requirements>[^]*?<\/Requirements>/u, '', /ExcelApi 1\.9/u],
  ['an icon without a size', /<bt:Image size="80"[^>]*>/u, '', /size 80/u],
  [
    'a name that is too long',
    /DisplayName DefaultValue="[^"]*/u,
    `DisplayName DefaultValue="${'绩'.repeat(126)}`,
    /longer than 125/u,
  ],
  ['a locale that is none', '<DefaultLocale>zh-CN', '<DefaultLocale>中文', /no locale/u],
];

describe('a manifest with', () => {
  it.each(broken)('%s is refused', (_, from, to, complaint) => {
    const changed = sound.replace(from, to);
    expect(changed).not.toBe(sound);
    expect(checkManifest(changed, facts).join('\n')).toMatch(complaint);
  });
});
