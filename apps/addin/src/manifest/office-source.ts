/** Where the pane gets Microsoft's library from. */
export type OfficeSource = 'cdn' | 'china' | 'vendored';

/** Microsoft's CDN, the one for tenants run by 21Vianet, or a folder beside the pane for closed networks. */
export const OFFICE_SCRIPTS: Readonly<Record<OfficeSource, string>> = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  vendored: './office/office.js',
};

/** The one setting (`JIBIAO_OFFICE_JS`) that chooses; Microsoft's CDN when it is not set. */
export function officeSource(setting: string | undefined): OfficeSource {
  if (setting === undefined || setting === '') return 'cdn';
  if (setting === 'cdn' || setting === 'china' || setting === 'vendored') return setting;
  throw new Error(`JIBIAO_OFFICE_JS is “${setting}”; it must be cdn, china or vendored.`);
}
