import { escapeMarkup } from './escape.ts';
import { describePlaces } from './places.ts';
import type { Report, ReportFile, ReportFinding } from './report.ts';

/** JUnit XML for build servers: a file is a suite, a finding of severity error a failure. */
export function* renderJunit(report: Report): Generator<string> {
  const { files, errors, failed } = report.totals;
  const counts = `tests="${files}" failures="${errors}" errors="${failed}"`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jibiao" ${counts}>\n`;
  for (const file of report.files()) yield renderSuite(file);
  yield '</testsuites>\n';
}

function renderSuite(file: ReportFile): string {
  const name = escapeMarkup(file.file);
  const cases = file.trouble === undefined ? findingCases(file, name) : [troubleCase(file.trouble, name)];
  const failures = file.findings.filter(({ severity }) => severity === 'error').length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="${file.trouble === undefined ? 0 : 1}"`;
  return `  <testsuite name="${name}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function findingCases(file: ReportFile, suite: string): string[] {
  if (file.findings.length === 0) return [`    <testcase classname="${suite}" name="${suite}"/>\n`];
  return file.findings.map((finding) => {
    const head = `<testcase classname="${suite}" name="${escapeMarkup(caseName(finding))}"`;
    const text = escapeMarkup(finding.what + finding.how);
    return finding.severity === 'error'
      ? `    ${head}><failure type="${finding.rule}" message="${text}"/></testcase>\n`
      : `    ${head}><system-out>${text}</system-out></testcase>\n`;
  });
}

function troubleCase(trouble: string, suite: string): string {
  return `    <testcase classname="${suite}" name="${suite}"><error message="${escapeMarkup(trouble)}"/></testcase>\n`;
}

function caseName(finding: ReportFinding): string {
  return [finding.rule, finding.title, ...describePlaces([finding])].join(' ');
}
