import { type ReactElement, type ReactNode, useState } from 'react';
import { type ProblemGroup, sheetOf } from '../session/problem-list.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { Meter } from './Meter.tsx';
import { ProblemItem } from './ProblemItem.tsx';
import { usePane, usePaneState } from './pane-context.ts';
import { type Listed, listProblems, type ProblemCursor, standsAt, useProblemCursor } from './use-problem-cursor.ts';

/** Enough for any real form; a workbook with hundreds of findings shows the rest on demand. */
const FIRST = 60;
const MORE = 300;

interface ProblemGroupsProps {
  readonly groups: readonly ProblemGroup[];
  /** What can be done with all of them, beside the steps. */
  readonly children?: ReactNode;
}

/** Findings under their projects; one list for the keyboard: up, down, Home, End, Enter. */
export function ProblemGroups({ groups, children }: ProblemGroupsProps): ReactElement {
  const { say } = usePane();
  const [limit, setLimit] = useState(FIRST);
  const listed = listProblems(groups);
  // A cell whose finding is not yet drawn was selected.
  const here = listed.findIndex(standsAt(usePaneState().selected)) + 1;
  if (here > limit) setLimit(here);
  const shown = listed.slice(0, limit);
  const cursor = useProblemCursor(shown);
  return (
    <>
      {shown.length > 0 && (
        <div className="steps">
          {children}
          <Step by={-1} cursor={cursor} />
          <Step by={1} cursor={cursor} />
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={cursor.onKeyDown}>
        {groups.map((group) => (
          <Group key={group.id} group={group} sheet={sheetOf(group, groups)} shown={shown} cursor={cursor} />
        ))}
      </div>
      {listed.length > limit && (
        <Button className="wide" onClick={() => setLimit(limit + MORE)}>
          {say('more', { count: Math.min(MORE, listed.length - limit) })}
        </Button>
      )}
    </>
  );
}

function Step({ by, cursor }: { readonly by: 1 | -1; readonly cursor: ProblemCursor }): ReactElement {
  const { say } = usePane();
  const label = say(by === 1 ? 'next' : 'previous');
  const icon = <Icon name={by === 1 ? 'down' : 'up'} />;
  return <Button appearance="subtle" icon={icon} aria-label={label} title={label} onClick={() => cursor.step(by)} />;
}

interface GroupProps {
  readonly group: ProblemGroup;
  readonly sheet: string;
  readonly shown: readonly Listed[];
  readonly cursor: ProblemCursor;
}

function Group({ group, sheet, shown, cursor }: GroupProps): ReactElement {
  const { say } = usePane();
  const { form, project, findings } = group;
  const title = form === undefined ? say('otherProblems') : project || say('unnamed');
  const own = new Set(findings);
  return (
    <section className="project" aria-label={say('projectOf', { project: title })}>
      <h2>
        {title} <span className="hint">{sheet}</span>
      </h2>
      {form !== undefined && <Meter form={form} />}
      <ul role="list">
        {shown
          .filter(({ finding }) => own.has(finding))
          .map((item) => (
            <ProblemItem
              key={item.key}
              id={item.key}
              finding={item.finding}
              form={form}
              active={item.key === cursor.active}
              onChoose={() => cursor.choose(item)}
            />
          ))}
      </ul>
    </section>
  );
}
