import { describeTarget, type Indicator, parseAmount, renderFinding, severityWords, toYuan } from '@jibiao/schema';
import type { ReactElement } from 'react';
import { levelOptions, putWord } from '../session/level-options.ts';
import { findingKey } from '../session/problem-list.ts';
import { covers, findSelectedCell, type SelectedCell } from '../session/selected-cell.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ROLE_EXPECTATIONS, VALUE_EXPECTATIONS } from './expectations.data.ts';
import { ProblemDetail } from './ProblemItem.tsx';
import { usePane, usePaneState } from './pane-context.ts';
import { SeverityIcon } from './SeverityIcon.tsx';
import type { Locale } from './words.ts';

/** What is expected in the selected cell, how it was read, and what was found there. */
export function CellHelp(): ReactElement {
  const { say } = usePane();
  const { document, selected } = usePaneState();
  const cell = findSelectedCell(document, selected);
  if (selected === undefined) return <EmptyState icon="cell" title={say('noSelection')} />;
  return (
    <>
      <h2>
        <span className="address">{selected.address}</span> {cell === undefined ? '' : titleOf(cell)}
      </h2>
      {cell === undefined ? <p>{say('notInForm', { address: selected.address })}</p> : <Expected cell={cell} />}
      <FindingsHere inForm={cell !== undefined} />
    </>
  );
}

function titleOf(cell: SelectedCell): string {
  if (cell.kind !== 'indicator') return cell.field.label.text;
  // A label of a level often stands for several rows, so none of them is named.
  if (cell.role === 'level1' || cell.role === 'level2') return cell.cell.text;
  return sharingOf(cell).map(nameOf).join('、');
}

type IndicatorCell = Extract<SelectedCell, { kind: 'indicator' }>;

const sharingOf = ({ sharing, indicator }: IndicatorCell): readonly Indicator[] =>
  sharing.length === 0 ? [indicator] : sharing;

const nameOf = ({ name }: Indicator): string => name.text;

function Expected({ cell }: { readonly cell: SelectedCell }): ReactElement {
  const { locale, say } = usePane();
  const reading = readingOf(cell, locale);
  const expectation = expectationOf(cell, locale);
  return (
    <>
      {expectation !== '' && (
        <>
          <h3>{say('expected')}</h3>
          <p>{expectation}</p>
        </>
      )}
      {reading !== '' && (
        <p className="reading">
          {say('readAs')}
          {reading}
        </p>
      )}
      <Options cell={cell} />
    </>
  );
}

function expectationOf(cell: SelectedCell, locale: Locale): string {
  // What belongs into a cell of its own does not fit one that says several things.
  if (cell.kind !== 'indicator' || cell.cell.part === true) return '';
  const byLevel = cell.role === 'value' ? VALUE_EXPECTATIONS[cell.indicator.level2.code ?? ''] : undefined;
  return (byLevel ?? ROLE_EXPECTATIONS[cell.role])?.[locale] ?? '';
}

function readingOf(cell: SelectedCell, locale: Locale): string {
  if (cell.kind === 'indicator') return targetsIn(cell, locale);
  if (cell.kind === 'field') return '';
  const { amount, unit } = cell.field.amount === undefined ? parseAmount(cell.field.text) : cell.field;
  if (amount === undefined) return '';
  const money = unit ?? cell.field.unit;
  return money === undefined ? amount : `${amount} ${money} = ${toYuan(amount, money)} 元`;
}

/** The value that stands in the cell; those of several each behind its name. */
function targetsIn(cell: IndicatorCell, locale: Locale): string {
  const here = cell.sharing.filter(({ value }) => value.text !== '' && covers(value.at, cell.cell.at));
  const read = here.map((one) => `${here.length > 1 ? `${nameOf(one)} ` : ''}${describeTarget(one.target, locale)}`);
  return read.join(locale === 'zh' ? '；' : '; ');
}

/** Values that the cell may hold, each one click away. */
function Options({ cell }: { readonly cell: SelectedCell }): ReactElement | null {
  const { session, say } = usePane();
  const { profile } = usePaneState();
  const levels = levelOptions(cell);
  const words: readonly string[] | undefined =
    cell.kind === 'field'
      ? (profile.vocabularies as Readonly<Record<string, readonly string[]>>)[cell.id]
      : levels?.labels;
  const current = cell.kind === 'indicator' ? cell.cell : cell.field;
  if (words?.[0] === undefined || putWord(current, words[0]).length === 0) return null;
  const put = (word: string): void => void session.edit(putWord(current, word));
  return (
    <div className="options">
      {levels?.meant !== undefined && (
        <Button appearance="primary" onClick={() => put(levels.meant ?? '')}>
          {say('didYouMean')} {levels.meant}
        </Button>
      )}
      <h3>{say('options')}</h3>
      <ul className="choices">
        {words.map((word) => (
          <li key={word}>
            <Button disabled={word === current.text} onClick={() => put(word)}>
              {word}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function FindingsHere({ inForm }: { readonly inForm: boolean }): ReactElement | null {
  const { locale, say } = usePane();
  const { findings, selected } = usePaneState();
  const here = findings.filter(({ at, related }) =>
    [...(at === undefined ? [] : [at]), ...related].some((place) => selected !== undefined && covers(place, selected)),
  );
  if (here.length === 0) return inForm ? <p className="hint">{say('sound')}</p> : null;
  return (
    <ul>
      {here.map((finding) => {
        const { what, how } = renderFinding(finding, locale);
        return (
          <li key={findingKey(finding)} className="problem problem-active">
            <div className="problem-head">
              <SeverityIcon severity={finding.severity} />
              <span className="visually-hidden">{severityWords[finding.severity][locale]}</span>
              <span className="problem-text">
                <span>{what}</span>
                <span className="how">{how}</span>
              </span>
            </div>
            <ProblemDetail finding={finding} />
          </li>
        );
      })}
    </ul>
  );
}
