import { type Finding, type Form, renderFinding, severityWords } from '@jibiao/schema';
import { type ReactElement, Suspense, useEffect, useRef } from 'react';
import type { CellEdit } from '../host/port.ts';
import { changeOf, editOf, editsOfKind } from '../session/fixes.ts';
import { placeName } from '../session/problem-list.ts';
import { Button } from './Button.tsx';
import { Reason } from './later.ts';
import { usePane, usePaneState } from './pane-context.ts';
import { SeverityIcon } from './SeverityIcon.tsx';

interface ProblemItemProps {
  readonly id: string;
  readonly finding: Finding;
  readonly form: Form | undefined;
  readonly active: boolean;
  readonly onChoose: () => void;
}

/** One finding: where, what, what to do; opened, its fixes and the reason. */
export function ProblemItem({ id, finding, form, active, onChoose }: ProblemItemProps): ReactElement {
  const { locale } = usePane();
  const { what, how } = renderFinding(finding, locale);
  const name = placeName(finding, form);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Opened by a selection in the sheet, it may stand out of view.
    if (active) item.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <li
      ref={item}
      className={active ? 'problem problem-active' : 'problem'}
      data-at={finding.at?.area ?? finding.at?.address}
    >
      <button
        type="button"
        className="problem-head"
        data-key={id}
        tabIndex={0}
        aria-expanded={active}
        aria-current={active}
        onClick={onChoose}
      >
        <SeverityIcon severity={finding.severity} />
        <span className="visually-hidden">{severityWords[finding.severity][locale]}</span>
        <span className="problem-text">
          <span className="place">
            <b>{finding.at?.area ?? finding.at?.address}</b> {name}
          </span>
          <span>{what}</span>
          <span className="how">{how}</span>
        </span>
      </button>
      {active && <ProblemDetail finding={finding} />}
    </li>
  );
}

export function ProblemDetail({ finding }: { readonly finding: Finding }): ReactElement {
  const { session, say } = usePane();
  const { findings } = usePaneState();
  const edit = editOf(finding);
  const alike = editsOfKind(findings, finding);
  return (
    <div className="detail">
      {edit !== undefined && (
        <div className="fixes">
          <Preview edit={edit} />
          <Button
            appearance="primary"
            aria-label={`${say('fix')} ${edit.to}`}
            onClick={() => void session.edit([edit])}
          >
            {say('fix')}
          </Button>
          {alike.length > 1 && (
            <Button onClick={() => void session.edit(alike)}>{say('fixKind', { count: alike.length })}</Button>
          )}
        </div>
      )}
      <Suspense>
        <Reason finding={finding} />
      </Suspense>
    </div>
  );
}

/** What a fix does, before it is done: within a long text only the place that changes is struck out. */
function Preview({ edit }: { readonly edit: CellEdit }): ReactElement {
  const { say } = usePane();
  const [before, goes, comes, after] = changeOf(edit);
  if (before + after !== '')
    return (
      <p className="preview">
        {before}
        <del>{goes}</del>
        <ins>{comes}</ins>
        {after}
      </p>
    );
  return (
    <p className="preview">
      <del>{goes || say('blank')}</del> <span aria-hidden="true">→</span> <ins>{comes || say('blank')}</ins>
    </p>
  );
}
