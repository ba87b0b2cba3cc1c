import { SearchBox } from '@fluentui/react-search';
import { Select } from '@fluentui/react-select';
import { findTaxonomy } from '@jibiao/schema';
import { type ReactElement, useState } from 'react';
import { type LibraryIndicator, PROJECT_KINDS } from '../library/indicators.data.ts';
import { insertEdits } from '../library/insert.ts';
import { searchLibrary, valueSlot } from '../library/search.ts';
import type { Session } from '../session/session.ts';
import { Button } from './Button.tsx';
import { usePane } from './pane-context.ts';

const LEVELS = (findTaxonomy('mof-2015')?.levels ?? []).flatMap(({ children }) => children);

interface Filter {
  readonly text: string;
  readonly level2: string;
  readonly kind: string;
}

const NO_FILTER: Filter = { text: '', level2: '', kind: '' };

/** Ready-made indicators; the figure stays blank. */
export function Library(): ReactElement {
  const { session, say } = usePane();
  const [filter, setFilter] = useState(NO_FILTER);
  const project = PROJECT_KINDS.find((one) => one === filter.kind);
  const found = searchLibrary({
    text: filter.text,
    ...(filter.level2 === '' ? {} : { level2: filter.level2 }),
    ...(project === undefined ? {} : { kind: project }),
  });
  return (
    <>
      <Filters filter={filter} onChange={setFilter} />
      <p className="hint">{say('insertHint')}</p>
      {found.length === 0 && <p className="empty">{say('noMatch')}</p>}
      <ul className="library">
        {found.map((indicator) => (
          <li key={`${indicator.level2}${indicator.name}`}>
            <span>
              {indicator.name} <span className="hint">{valueSlot(indicator)}</span>
            </span>
            <Button aria-label={`${say('insert')} ${indicator.name}`} onClick={() => void insert(session, indicator)}>
              {say('insert')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

async function insert(session: Session, indicator: LibraryIndicator): Promise<void> {
  const { document, sheets, selected } = session.state();
  const edits = insertEdits(indicator, { document, grids: sheets.map(({ grid }) => grid), selected });
  if (edits === undefined) return session.notify({ kind: 'no-place' });
  await session.edit(edits);
  const { notice } = session.state();
  if (notice?.kind !== 'fixed' || notice.stale > 0) return;
  session.notify({ kind: 'inserted', at: edits[0]?.at.address ?? '' });
}

interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function Filters({ filter, onChange }: FiltersProps): ReactElement {
  const { locale, say } = usePane();
  const colon = locale === 'zh' ? '：' : ': ';
  return (
    <>
      <SearchBox
        className="wide"
        value={filter.text}
        aria-label={say('search')}
        placeholder={say('search')}
        onChange={(_event, { value }) => onChange({ ...filter, text: value })}
      />
      <div className="pickers">
        <Select
          aria-label={say('level')}
          value={filter.level2}
          onChange={({ target }) => onChange({ ...filter, level2: target.value })}
        >
          <option value="">{`${say('level')}${colon}${say('all')}`}</option>
          {LEVELS.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          aria-label={say('kind')}
          value={filter.kind}
          onChange={({ target }) => onChange({ ...filter, kind: target.value })}
        >
          <option value="">{`${say('kind')}${colon}${say('all')}`}</option>
          {PROJECT_KINDS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
    </>
  );
}
