import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import type { ReactElement, ReactNode } from 'react';

export interface BarProps {
  readonly intent: 'success' | 'warning' | 'error';
  readonly children: ReactNode;
  /** A button behind the text. */
  readonly action?: ReactNode;
}

/** Fluent's message bar; the text may take several lines, since a pane is narrow. */
export function Bar({ intent, children, action }: BarProps): ReactElement {
  return (
    <MessageBar intent={intent} layout="multiline" className="bar">
      <MessageBarBody>{children}</MessageBarBody>
      {action}
    </MessageBar>
  );
}
