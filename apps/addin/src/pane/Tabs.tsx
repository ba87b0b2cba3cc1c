import type { KeyboardEvent, ReactElement } from 'react';
import { Tab, TabList } from './tab-list.tsx';

interface TabsProps<Id extends string> {
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  /** Id of the element that shows the chosen tab. */
  readonly controls: string;
  readonly onSelect: (id: Id) => void;
}

/** Tabs by the book: one stop of the Tab key, arrows between them. */
export function Tabs<Id extends string>({ tabs, selected, controls, onSelect }: TabsProps<Id>): ReactElement {
  const choose = (wanted: unknown): void => {
    const tab = tabs.find(({ id }) => id === wanted);
    if (tab !== undefined) onSelect(tab.id);
  };
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const last = tabs.length - 1;
    const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[key];
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    onSelect(tab.id);
    currentTarget.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <TabList
      className="tabs"
      selectedValue={selected}
      onKeyDown={onKeyDown}
      onTabSelect={(_event, { value }) => choose(value)}
    >
      {tabs.map(({ id, label }) => (
        <Tab key={id} id={`tab-${id}`} value={id} aria-controls={controls}>
          {label}
        </Tab>
      ))}
    </TabList>
  );
}
