import type { ReactElement } from 'react';
import { sayCounts } from '../session/problem-list.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { usePane, usePaneState } from './pane-context.ts';

/** Counts per severity, spoken when they change, and the button that checks everything again. */
export function StatusLine(): ReactElement {
  const { session, locale, say } = usePane();
  const { phase, waiting, findings, document } = usePaneState();
  const hasForms = (document?.forms.length ?? 0) > 0;
  const text = (): string => {
    if (waiting) return say('waiting');
    if (phase === 'loading') return say('loading');
    if (phase === 'failed') return say('failed');
    if (!hasForms && findings.length === 0) return say('noForm');
    return findings.length === 0 ? say('clean') : sayCounts(findings, locale);
  };
  return (
    <>
      <p className="status" role="status" aria-live="polite">
        {text()}
      </p>
      <Button
        appearance="subtle"
        icon={<Icon name="refresh" />}
        aria-label={say('recheck')}
        title={say('recheck')}
        onClick={() => void session.checkAll()}
      />
    </>
  );
}
