import type { Report, ReportFile, ReportFinding } from './report.ts';

const LEVEL = { error: 'error', warning: 'warning', suggestion: 'note' } as const;

/** SARIF 2.1.0, the exchange format of code-scanning services. Cells are logical locations, rows and columns a region. */
export function renderSarif(report: Report): string {
  const findings = report.files.flatMap((file) => file.findings.map((finding) => result(file, finding)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'jibiao', version: report.tool, rules: rulesOf(report) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.totals.failed === 0,
            toolExecutionNotifications: report.files.flatMap(notification),
          },
        ],
        results: [...findings, ...report.unattributed.map((finding) => result(undefined, finding))],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function rulesOf(report: Report): unknown[] {
  const rules = new Map<string, string>();
  for (const { findings } of [...report.files, { findings: report.unattributed }]) {
    for (const { rule, title } of findings) rules.set(rule, title);
  }
  return [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, text]) => ({ id, shortDescription: { text } }));
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
  const artifactLocation = { uri: encodeURI(file.file.replaceAll('\\', '/')) };
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

function notification(file: ReportFile): unknown[] {
  return file.trouble === undefined ? [] : [{ level: 'error', message: { text: `${file.file}: ${file.trouble}` } }];
}
