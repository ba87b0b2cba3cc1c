import {
  renderTab_unstable,
  renderTabList_unstable,
  type TabListProps,
  type TabListState,
  type TabProps,
  type TabState,
  useTabBase_unstable,
  useTabListBase_unstable,
  useTabListContextValues_unstable,
  useTabListStyles_unstable,
  useTabStyles_unstable,
} from '@fluentui/react-tabs';
import type { ReactElement } from 'react';

// Fluent's tabs put together from Fluent's own parts, as it documents; its ready-made ones bring Tabster, 15 KB that
// would do nothing here but move the focus among four buttons.

/** Fluent's row of tabs; whoever uses it moves the focus. */
export function TabList(props: TabListProps): ReactElement {
  const base = useTabListBase_unstable(props, null);
  const state: TabListState = { ...base, appearance: 'transparent', reserveSelectedTabSpace: true, size: 'small' };
  const context = useTabListContextValues_unstable(state);
  useTabListStyles_unstable(state);
  return renderTabList_unstable(state, context);
}

/** One of Fluent's tabs; only the chosen one is a stop of the Tab key. */
export function Tab(props: TabProps): ReactElement {
  const base = useTabBase_unstable(props, null);
  const state: TabState = {
    ...base,
    appearance: 'transparent',
    size: 'small',
    root: { ...base.root, tabIndex: base.selected ? 0 : -1 },
    // Keeps the place of the bold label, so that the others stay where they are.
    contentReservedSpace: base.selected ? undefined : { ...base.content },
  };
  useTabStyles_unstable(state);
  return renderTab_unstable(state);
}
