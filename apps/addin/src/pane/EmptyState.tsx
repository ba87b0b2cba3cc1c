import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface EmptyStateProps {
  readonly icon: ComponentProps<typeof Icon>['name'];
  readonly title: string;
  readonly children?: ReactNode;
}

/** What a tab shows when there is nothing to list: why, and what to do. */
export function EmptyState({ icon, title, children }: EmptyStateProps): ReactElement {
  return (
    <div className="empty">
      <Icon name={icon} size={40} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}
