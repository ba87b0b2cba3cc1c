import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { type Finding, findProfile, profiles, renderFinding } from '@jibiao/schema';
import type { ReactElement } from 'react';
import { countBySeverity, groupProblems, sayCounts, sheetOf } from '../session/problem-list.ts';
import { summaryText } from '../session/summary-text.ts';
import { Button } from './Button.tsx';
import { copyText } from './copy-text.ts';
import { Icon } from './Icon.tsx';
import { usePane, usePaneState } from './pane-context.ts';

/** The full check before handing in, marks on demand, and the profile the workbook is bound to. */
export function Submit(): ReactElement {
  const { session, locale, say } = usePane();
  const copy = async (): Promise<void> => {
    await session.checkAll();
    await copyText(summaryText(session.state(), locale));
    session.notify({ kind: 'copied' });
  };
  return (
    <>
      <Verdict />
      <Projects />
      <Button appearance="primary" size="medium" className="wide" onClick={() => void copy()}>
        {say('copy')}
      </Button>
      <Marks />
      <ProfileBinding />
    </>
  );
}

function Verdict(): ReactElement {
  const { say } = usePane();
  const { findings, phase, document } = usePaneState();
  const { error } = countBySeverity(findings);
  const hasForms = (document?.forms.length ?? 0) > 0;
  if (phase !== 'ready' || !hasForms)
    return <h2 className="verdict">{say(phase === 'ready' ? 'noForm' : 'loading')}</h2>;
  return (
    <h2 className={error === 0 ? 'verdict verdict-ready' : 'verdict verdict-not'}>
      <Icon name={error === 0 ? 'done' : 'alert'} size={20} />
      {error === 0 ? say('ready') : say('notReady', { error })}
    </h2>
  );
}

/** What is left per project: the summary that is copied, in short. */
function Projects(): ReactElement {
  const { locale, say } = usePane();
  const { document, findings } = usePaneState();
  const groups = groupProblems(document, findings);
  return (
    <ul className="summary">
      {groups.map((group) => (
        <li key={group.id}>
          <span>
            {group.form === undefined ? say('otherProblems') : group.project || say('unnamed')}{' '}
            <span className="hint">{sheetOf(group, groups)}</span>
          </span>
          <span className="hint">{group.findings.length === 0 ? say('clean') : sayCounts(group.findings, locale)}</span>
        </li>
      ))}
    </ul>
  );
}

function Marks(): ReactElement {
  const { session, locale, say } = usePane();
  const { findings, abilities } = usePaneState();
  const text = (finding: Finding): string => {
    const { what, how } = renderFinding(finding, locale);
    return what + how;
  };
  return (
    <>
      <h3>{say('marks')}</h3>
      <div className="commands">
        <Button onClick={() => void session.highlight(findings, text)}>{say('highlight')}</Button>
        {abilities.notes && <Button onClick={() => void session.note(findings, text)}>{say('notes')}</Button>}
        <Button onClick={() => void session.clearMarks()}>{say('clear')}</Button>
      </div>
      <p className="hint">{say('marksHint')}</p>
    </>
  );
}

function ProfileBinding(): ReactElement {
  const { session, say } = usePane();
  const { profile, bound, abilities } = usePaneState();
  return (
    <>
      <Field label={say('profile')} className="field">
        <Select
          value={profile.id}
          onChange={({ target }) => {
            const next = findProfile(target.value);
            if (next !== undefined) session.setProfile(next);
          }}
        >
          {profiles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <p>{bound === undefined ? say('notBound') : say('boundTo', { profile: `${bound.id} ${bound.version}` })}</p>
      {abilities.bind && <Button onClick={() => void session.bind()}>{say('bind')}</Button>}
      <p className="hint">{say('bindHint')}</p>
    </>
  );
}
