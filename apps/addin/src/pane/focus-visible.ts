import { type RefObject, useEffect, useRef } from 'react';

// Stands for `@fluentui/react-tabster` before Fluent's provider (`scripts/lean-fluent.ts`), which uses it for the focus
// ring only: browsers of today know by themselves when to show one, for 3 KB less.

const RING = 'data-fui-focus-visible';

/** Marks the element in focus for Fluent's styles while the keyboard moves it. */
export function useFocusVisible<Element extends HTMLElement>(): RefObject<Element | null> {
  const root = useRef<Element>(null);
  useEffect(() => {
    const element = root.current;
    const show = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.matches(':focus-visible')) target.setAttribute(RING, '');
    };
    const hide = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) target.removeAttribute(RING);
    };
    element?.addEventListener('focusin', show);
    element?.addEventListener('focusout', hide);
    return () => {
      element?.removeEventListener('focusin', show);
      element?.removeEventListener('focusout', hide);
    };
  }, []);
  return root;
}
