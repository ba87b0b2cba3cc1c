import { type ButtonBaseProps, Button as FluentButton } from '@fluentui/react-button';
import type { ReactElement } from 'react';

/** What the pane's buttons may look like; styles of other looks are not in the build (`scripts/lean-fluent.data.ts`). */
export type ButtonProps = ButtonBaseProps & {
  readonly appearance?: 'secondary' | 'primary' | 'subtle';
  /** The main step of a page is taller than the small ones beside a finding. */
  readonly size?: 'small' | 'medium';
};

/** Fluent's button, small unless told otherwise: a pane is narrow. */
export function Button({ size = 'small', appearance = 'secondary', ...rest }: ButtonProps): ReactElement {
  return <FluentButton size={size} appearance={appearance} {...rest} />;
}
