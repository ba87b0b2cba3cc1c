import type { Bilingual, ManifestData, ManifestTarget, RibbonButton } from './manifest.data.ts';
import { type Element, element, renderXml } from './xml.ts';

const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const TYPES = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const TASKPANE = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const RIBBON_ICONS = [16, 32, 80];

/** The add-in-only manifest for one target, as XML text. */
export function buildManifest(data: ManifestData, target: ManifestTarget): string {
  const { base, suffix } = target;
  const name = { zh: data.name.zh + suffix.zh, en: data.name.en + suffix.en };
  const root = element(
    'OfficeApp',
    {
      xmlns: APP,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': TYPES,
      'xsi:type': 'TaskPaneApp',
    },
    element('Id', {}, target.id),
    element('Version', {}, data.version),
    element('ProviderName', {}, data.provider),
    element('DefaultLocale', {}, 'zh-CN'),
    localized('DisplayName', name),
    localized('Description', data.description),
    element('IconUrl', { DefaultValue: `${base}/assets/icon-32.png` }),
    element('HighResolutionIconUrl', { DefaultValue: `${base}/assets/icon-64.png` }),
    element('SupportUrl', { DefaultValue: `${base}/help.html` }),
    element('AppDomains', {}, element('AppDomain', {}, new URL(base).origin)),
    element('Hosts', {}, element('Host', { Name: 'Workbook' })),
    requirements(data.excelApi),
    element('DefaultSettings', {}, element('SourceLocation', { DefaultValue: `${base}/pane.html` })),
    element('Permissions', {}, 'ReadWriteDocument'),
    versionOverrides(data, base),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderXml(root)}\n`;
}

function localized(name: string, { zh, en }: Bilingual): Element {
  return element(name, { DefaultValue: zh }, element('Override', { Locale: 'en-US', Value: en }));
}

function requirements(version: string): Element {
  return element(
    'Requirements',
    {},
    element('Sets', { DefaultMinVersion: '1.1' }, element('Set', { Name: 'ExcelApi', MinVersion: version })),
  );
}

/** What newer Office adds to the plain pane: ribbon, functions, one shared runtime. Older ones pass over it. */
function versionOverrides(data: ManifestData, base: string): Element {
  return element(
    'VersionOverrides',
    { xmlns: TASKPANE, 'xsi:type': 'VersionOverridesV1_0' },
    element(
      'Requirements',
      {},
      element('bt:Sets', { DefaultMinVersion: '1.1' }, element('bt:Set', { Name: 'SharedRuntime', MinVersion: '1.1' })),
    ),
    element(
      'Hosts',
      {},
      element(
        'Host',
        { 'xsi:type': 'Workbook' },
        element('Runtimes', {}, element('Runtime', { resid: 'Pane.Url', lifetime: 'long' })),
        element(
          'AllFormFactors',
          {},
          element(
            'ExtensionPoint',
            { 'xsi:type': 'CustomFunctions' },
            element('Script', {}, element('SourceLocation', { resid: 'Pane.Url' })),
            element('Page', {}, element('SourceLocation', { resid: 'Pane.Url' })),
            element('Metadata', {}, element('SourceLocation', { resid: 'Functions.Url' })),
            element('Namespace', { resid: 'Functions.Namespace' }),
          ),
        ),
        element(
          'DesktopFormFactor',
          {},
          element('FunctionFile', { resid: 'Pane.Url' }),
          element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, ribbonTab(data)),
        ),
      ),
    ),
    resources(data, base),
  );
}

function ribbonTab({ buttons }: ManifestData): Element {
  return element(
    'OfficeTab',
    { id: 'TabData' },
    element(
      'Group',
      { id: 'Jibiao.Group' },
      element('Label', { resid: 'Group.Label' }),
      icons(),
      ...buttons.map(ribbonButton),
    ),
  );
}

function ribbonButton({ id, action }: RibbonButton): Element {
  const what =
    action.kind === 'pane'
      ? element(
          'Action',
          { 'xsi:type': 'ShowTaskpane' },
          element('TaskpaneId', {}, 'Jibiao.Pane'),
          element('SourceLocation', { resid: 'Pane.Url' }),
        )
      : element('Action', { 'xsi:type': 'ExecuteFunction' }, element('FunctionName', {}, action.name));
  return element(
    'Control',
    { 'xsi:type': 'Button', id: `Jibiao.${id}` },
    element('Label', { resid: `${id}.Label` }),
    element('Supertip', {}, element('Title', { resid: `${id}.Label` }), element('Description', { resid: `${id}.Tip` })),
    icons(),
    what,
  );
}

function icons(): Element {
  return element(
    'Icon',
    {},
    ...RIBBON_ICONS.map((size) => element('bt:Image', { size: String(size), resid: `Icon.${size}` })),
  );
}

function resources(data: ManifestData, base: string): Element {
  const string = (id: string, text: Bilingual): Element =>
    element('bt:String', { id, DefaultValue: text.zh }, element('bt:Override', { Locale: 'en-US', Value: text.en }));
  return element(
    'Resources',
    {},
    element(
      'bt:Images',
      {},
      ...RIBBON_ICONS.map((size) =>
        element('bt:Image', { id: `Icon.${size}`, DefaultValue: `${base}/assets/icon-${size}.png` }),
      ),
    ),
    element(
      'bt:Urls',
      {},
      element('bt:Url', { id: 'Pane.Url', DefaultValue: `${base}/pane.html` }),
      element('bt:Url', { id: 'Functions.Url', DefaultValue: `${base}/functions.json` }),
    ),
    element(
      'bt:ShortStrings',
      {},
      element('bt:String', { id: 'Functions.Namespace', DefaultValue: data.functionNamespace }),
      string('Group.Label', data.group),
      ...data.buttons.map(({ id, label }) => string(`${id}.Label`, label)),
    ),
    element('bt:LongStrings', {}, ...data.buttons.map(({ id, tip }) => string(`${id}.Tip`, tip))),
  );
}
