import type { Form } from '@jibiao/schema';
import type { ReactElement } from 'react';
import { completeness } from '../session/completeness.ts';
import { usePane, usePaneState } from './pane-context.ts';

/** How much of a project's form is filled in. */
export function Meter({ form }: { readonly form: Form }): ReactElement {
  const { say } = usePane();
  const { profile } = usePaneState();
  const { filled, total } = completeness(form, profile);
  const label = say('filled', { filled, total });
  return (
    <div className="meter">
      <progress value={filled} max={Math.max(1, total)} aria-label={label} />
      <span>{label}</span>
    </div>
  );
}
