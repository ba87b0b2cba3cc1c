import { type Finding, findProfile, profiles, renderFinding } from '@jibiao/schema';
import type { ReactElement } from 'react';
import { countBySeverity } from '../session/problem-list.ts';
import { summaryText } from '../session/summary-text.ts';
import { Button } from './Button.tsx';
import { usePane, usePaneState } from './pane-context.ts';

/** The full check before handing in, marks on demand, and the profile the workbook is bound to. */
export function Submit(): ReactElement {
  const { session, locale, say } = usePane();
  const { findings, abilities, phase, document } = usePaneState();
  const { error } = countBySeverity(findings);
  const isReady = phase === 'ready' && (document?.forms.length ?? 0) > 0 && error === 0;
  const text = (finding: Finding): string => {
    const { what, how } = renderFinding(finding, locale);
    return what + how;
  };
  const copy = async (): Promise<void> => {
    await session.checkAll();
    await copyText(summaryText(session.state(), locale));
    session.notify({ kind: 'copied' });
  };
  return (
    <>
      <h2>{isReady ? say('ready') : say('notReady', { error })}</h2>
      <div className="commands">
        <Button appearance="primary" onClick={() => void copy()}>
          {say('copy')}
        </Button>
        <Button onClick={() => void session.highlight(findings, text)}>{say('highlight')}</Button>
        {abilities.notes && <Button onClick={() => void session.note(findings, text)}>{say('notes')}</Button>}
        <Button onClick={() => void session.clearMarks()}>{say('clear')}</Button>
      </div>
      <p className="hint">{say('marksHint')}</p>
      <ProfileBinding />
    </>
  );
}

function ProfileBinding(): ReactElement {
  const { session, say } = usePane();
  const { profile, bound, abilities } = usePaneState();
  return (
    <>
      <label className="field">
        <span>{say('profile')}</span>
        <select
          className="control"
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
        </select>
      </label>
      <p>{bound === undefined ? say('notBound') : say('boundTo', { profile: `${bound.id} ${bound.version}` })}</p>
      {abilities.bind && <Button onClick={() => void session.bind()}>{say('bind')}</Button>}
      <p className="hint">{say('bindHint')}</p>
    </>
  );
}

/** The clipboard of a pane may be closed to scripts; selecting a text field works everywhere. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = globalThis.document.createElement('textarea');
    field.value = text;
    globalThis.document.body.append(field);
    field.select();
    // oxlint-disable-next-line typescript/no-deprecated
    globalThis.document.execCommand('copy');
    field.remove();
  }
}
