import 'virtual:reasons';
import { type Finding, renderFinding } from '@jibiao/schema';
import type { ReactElement } from 'react';
import { usePane } from './pane-context.ts';

/** Why a rule asks for it, and on what basis: in a file of its own, since most of it is never read. */
export function Reason({ finding }: { readonly finding: Finding }): ReactElement {
  const { locale, say } = usePane();
  const { why, basis } = renderFinding(finding, locale);
  return (
    <>
      {why !== '' && (
        <p>
          <b>{say('why')}</b> {why}
        </p>
      )}
      {basis !== '' && (
        <p className="hint">
          {say('basis')} {basis}
        </p>
      )}
    </>
  );
}
