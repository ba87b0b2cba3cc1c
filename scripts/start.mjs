// `npm start`: install, build, and check the sample workbooks. The report is the result, so findings do not fail it.
import { join } from 'node:path';
import { build, install, root, runScript } from './tools.mjs';

install();
build();
const { code } = runScript(join(root, 'apps', 'cli', 'bundle', 'main.js'), [
  'check',
  'samples',
  ...process.argv.slice(2),
]);
process.exitCode = code === 2 ? 1 : 0;
