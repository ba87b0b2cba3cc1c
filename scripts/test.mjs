// `npm test`: install, then every gate.
import { install } from './tools.mjs';

install();
await import('./gate.mjs');
