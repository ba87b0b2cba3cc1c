import type { ReactElement } from 'react';

const PATHS = {
  refresh: 'M16 10a6 6 0 1 1-1.8-4.3M14.5 2.5v3.5H11',
  up: 'M10 16.5V4M4.5 9.5L10 4l5.5 5.5',
  down: 'M10 3.5V16M4.5 10.5L10 16l5.5-5.5',
  done: 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15zM6.5 10.2l2.5 2.5l4.7-5',
  search: 'M8.5 3a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM12.5 12.5L17 17',
  alert: 'M10 3l7.5 13.5h-15zM10 8v4M10 14v.3',
  cell: 'M3 4h14v12H3zM3 8h14M8 4v12',
} as const;

interface IconProps {
  readonly name: keyof typeof PATHS;
  readonly size?: number;
}

/** Line drawings of ours; what they say always stands beside them as text, seen or spoken. */
export function Icon({ name, size = 16 }: IconProps): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
