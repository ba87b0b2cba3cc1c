import type { Report, ReportFile, ReportFinding } from './report.ts';

const LEVEL = { error: 'error', warning: 'warning', suggestion: 'note' } as const;

/** SARIF 2.1.0, the exchange format of code-scanning services. Cells are logical locations, rows and columns a region. */
export function* renderSarif(report: Report): Generator<string> {
  const rules = new Map<string, string>();
  const notifications: unknown[] = [];
  for (const file of report.files()) {
    for (const { rule, title } of file.findings) rules.set(rule, title);
    if (file.trouble !== undefined)
      notifications.push({ level: 'error', message: { text: `${file.file}: ${file.trouble}` } });
  }
  for (const { rule, title } of report.unattributed) rules.set(rule, title);
  const described = [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, text]) => ({ id, shortDescription: { text } }));
  const run = {
    tool: { driver: { name: 'jibiao', version: report.tool, rules: described } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: report.totals.failed === 0, toolExecutionNotifications: notifications }],
  };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  yield `{"$schema":"${schema}","version":"2.1.0","runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
  let separator = '\n';
  for (const found of results(report)) {
    yield separator + JSON.stringify(found);
    separator = ',\n';
  }
  yield '\n]}]}\n';
}

function* results(report: Report): Generator {
  for (const file of report.files()) for (const finding of file.findings) yield result(file, finding);
  for (const finding of report.unattributed) yield result(undefined, finding);
}

function result(file: ReportFile | undefined, finding: ReportFinding): unknown {
  const location =
    file === undefined ? [] : [{ physicalLocation: physical(file, finding), logicalLocations: logical(finding) }];
  return {
    ruleId: finding.rule,
    level: LEVEL[finding.severity],
    message: { text: finding.what + finding.how },
    locations: location,
  };
}

function physical(file: ReportFile, { at }: ReportFinding): unknown {
  const artifactLocation = { uri: file.file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') };
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(at?.address ?? '') ?? [];
  if (row === '') return { artifactLocation };
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { artifactLocation, region: { startLine: Number(row), startColumn: column } };
}

function logical({ at }: ReportFinding): unknown[] {
  return at === undefined
    ? []
    : [{ name: at.address, fullyQualifiedName: `${at.sheet}!${at.address}`, kind: 'member' }];
}
