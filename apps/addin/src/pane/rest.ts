// What the pane shows on demand, in one file: it compresses better than in five.
export { Bar } from './Bar.tsx';
export { CellHelp } from './CellHelp.tsx';
export { Library } from './Library.tsx';
export { Reason } from './Reason.tsx';
export { Submit } from './Submit.tsx';
