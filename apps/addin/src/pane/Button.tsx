import type { ButtonHTMLAttributes, ReactElement } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly appearance?: 'primary' | 'subtle';
}

/** A button in Fluent's colours; Fluent's own component would cost the pane as much as the whole list of findings. */
export function Button({ appearance, className = '', ...rest }: ButtonProps): ReactElement {
  const classes = ['button', appearance === undefined ? '' : `button-${appearance}`, className];
  return <button type="button" className={classes.filter(Boolean).join(' ')} {...rest} />;
}
