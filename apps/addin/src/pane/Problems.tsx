import type { Severity } from '@jibiao/schema';
import { type ReactElement, useMemo, useState } from 'react';
import { safeEdits } from '../session/fixes.ts';
import { groupProblems } from '../session/problem-list.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Filters } from './Filters.tsx';
import { ProblemGroups } from './ProblemGroups.tsx';
import { usePane, usePaneState } from './pane-context.ts';
import { TROUBLE_WORDS } from './trouble-words.data.ts';

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
  if (findings.length === 0 && groups.length === 0) {
    return (
      <EmptyState icon="search" title={say('noForm')}>
        <p>{say('noFormHint')}</p>
      </EmptyState>
    );
  }
  const safe = safeEdits(findings);
  return (
    <>
      <Filters findings={findings} hidden={hidden} onHide={setHidden} />
      {findings.length === 0 && (
        <EmptyState icon="done" title={say('clean')}>
          <p>{say('cleanHint', { forms: document?.forms.length ?? 0 })}</p>
        </EmptyState>
      )}
      <ProblemGroups groups={groups}>
        {safe.length > 0 && (
          <Button className="fixes-safe" onClick={() => void session.edit(safe)}>
            {say('fixSafe', { count: safe.length })}
          </Button>
        )}
      </ProblemGroups>
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
    <EmptyState icon="alert" title={say('failed')}>
      <p>{say(TROUBLE_WORDS[trouble?.trouble ?? 'failed'])}</p>
      <p className="hint">{trouble?.detail}</p>
      <Button appearance="primary" size="medium" onClick={() => void session.start()}>
        {say('retry')}
      </Button>
    </EmptyState>
  );
}
