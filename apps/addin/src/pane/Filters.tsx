import { ToggleButton } from '@fluentui/react-button';
import { type Finding, type Severity, severityWords } from '@jibiao/schema';
import type { ReactElement } from 'react';
import { countBySeverity, SEVERITIES } from '../session/problem-list.ts';
import { usePane } from './pane-context.ts';
import { SeverityIcon } from './SeverityIcon.tsx';

interface FiltersProps {
  readonly findings: readonly Finding[];
  readonly hidden: readonly Severity[];
  readonly onHide: (hidden: readonly Severity[]) => void;
}

/** How many findings of each grade there are; a press hides or shows them. */
export function Filters({ findings, hidden, onHide }: FiltersProps): ReactElement {
  const { locale, say } = usePane();
  const counts = countBySeverity(findings);
  const toggle = (severity: Severity): void =>
    onHide(hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity]);
  return (
    <div className="filters" role="group" aria-label={say('filter')}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          className="filter"
          checked={!hidden.includes(severity)}
          icon={<SeverityIcon severity={severity} />}
          onClick={() => toggle(severity)}
        >
          {severityWords[severity][locale]} <b>{counts[severity]}</b>
        </ToggleButton>
      ))}
    </div>
  );
}
