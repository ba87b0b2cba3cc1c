import type { Severity } from '@jibiao/schema';
import type { ReactElement } from 'react';

const SHAPES: Readonly<Record<Severity, ReactElement>> = {
  error: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" className="severity-sign" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2L15.2 14.5H.8z" />
      <path d="M8 6v4M8 12v.6" className="severity-sign" />
    </>
  ),
  suggestion: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="3" />
      <path d="M8 7v5M8 4v.6" className="severity-sign" />
    </>
  ),
};

/** Shape and colour together: nobody has to tell colours apart. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): ReactElement {
  return (
    <svg className={`severity severity-${severity}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[severity]}
    </svg>
  );
}
