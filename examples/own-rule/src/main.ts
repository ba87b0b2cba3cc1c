import assert from 'node:assert/strict';
import {
  allRules,
  buildExample,
  checkDocument,
  describeTarget,
  formSchema,
  parseProfile,
  parseTarget,
  renderFinding,
} from '@jibiao/schema';
import { valueEndsWithStop } from './value-ends-with-stop.ts';

// 1. Read values.
const target = parseTarget('不低于98%');
assert.deepEqual(target, { kind: 'number', cmp: 'ge', value: '98', unit: '%' });
console.log(describeTarget(target, 'zh'));

// 2. A bureau's profile is data.
const parsed = parseProfile({ id: 'our-city-2026', extends: 'mof-2015', year: '2026', rules: { V08: 'off' } });
assert('profile' in parsed);

// 3. Judge a form by the catalogue and a rule of our own. Forms come from @jibiao/layout, from Excel, or from your own system as JSON.
const [document] = buildExample({ row: ['11', '培训人数', '≥50人。'] }).documents;
assert(document !== undefined);
formSchema.parse(JSON.parse(JSON.stringify(document.forms[0])));
const { findings } = checkDocument(document, parsed.profile, { rules: [...allRules, valueEndsWithStop] });
const own = findings.filter(({ rule }) => rule === 'Z01');
assert.equal(own.length, 1);
for (const finding of own) {
  const { what, how } = renderFinding(finding, 'zh', valueEndsWithStop);
  console.log(`${finding.at?.sheet} ${finding.at?.address} ${what}${how}`);
}
