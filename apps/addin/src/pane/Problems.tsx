import type { Severity } from '@jibiao/schema';
import { type ReactElement, useMemo, useState } from 'react';
import { safeEdits } from '../session/fixes.ts';
import { countBySeverity, groupProblems } from '../session/problem-list.ts';
import { Button } from './Button.tsx';
import { ProblemGroups } from './ProblemGroups.tsx';
import { usePane, usePaneState } from './pane-context.ts';
import { SeverityIcon } from './SeverityIcon.tsx';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'suggestion'];

/** The list of findings, by project and row. */
export function Problems(): ReactElement {
  const { session, say } = usePane();
  const { phase, document, findings } = usePaneState();
  const [hidden, setHidden] = useState<readonly Severity[]>([]);
  const groups = useMemo(
    () =>
      groupProblems(
        document,
        findings.filter(({ severity }) => !hidden.includes(severity)),
      ),
    [document, findings, hidden],
  );
  if (phase === 'loading') return <Loading />;
  if (phase === 'failed') return <Failed />;
  if (findings.length === 0 && groups.length === 0) return <Message title={say('noForm')} text={say('noFormHint')} />;
  const counts = countBySeverity(findings);
  const safe = safeEdits(findings);
  const toggle = (severity: Severity): void =>
    setHidden(hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity]);
  return (
    <>
      <div className="filters" role="group" aria-label={say('filter')}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className="filter"
            aria-pressed={!hidden.includes(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityIcon severity={severity} />
            {say(severity)} <b>{counts[severity]}</b>
          </button>
        ))}
      </div>
      {safe.length > 0 && (
        <Button className="wide fixes-safe" onClick={() => void session.edit(safe)}>
          {say('fixSafe', { count: safe.length })}
        </Button>
      )}
      {findings.length === 0 && (
        <Message title={say('clean')} text={say('cleanHint', { forms: document?.forms.length ?? 0 })} />
      )}
      <ProblemGroups groups={groups} />
    </>
  );
}

function Loading(): ReactElement {
  const { say } = usePane();
  return (
    <div className="empty">
      <span className="spinner" aria-hidden="true" />
      <p>{say('loading')}</p>
    </div>
  );
}

function Failed(): ReactElement {
  const { session, say } = usePane();
  const { trouble } = usePaneState();
  return (
    <div className="empty">
      <h2>{say('failed')}</h2>
      <p>{say('troubleFailed')}</p>
      <p className="hint">{trouble?.detail}</p>
      <Button onClick={() => void session.start()}>{say('retry')}</Button>
    </div>
  );
}

function Message({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
