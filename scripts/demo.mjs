// `npm run demo`: install, build, and show the add-in in a browser, beside a simulated Excel.
import { join } from 'node:path';
import { build, install, root, runScript } from './tools.mjs';

install();
build();
process.exitCode = runScript(join(root, 'apps', 'addin', 'scripts', 'demo.mjs'), process.argv.slice(2)).code;
