// Every check of the repository, one after the other. Each gate says how many things it saw; none seen is a failure.
import { gates } from './gates.mjs';

const only = process.argv.slice(2);
const failed = [];
for (const gate of gates) {
  if (only.length > 0 && !only.includes(gate.name)) continue;
  const started = Date.now();
  const { ok, count, output } = await gate.run();
  const passed = ok && count > 0;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${gate.name.padEnd(10)} ${count} ${gate.unit} (${seconds} s)\n`);
  if (passed) continue;
  failed.push(gate.name);
  process.stdout.write(`${output}\n`);
}
process.stdout.write(failed.length === 0 ? 'All gates passed.\n' : `Failed: ${failed.join(', ')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
