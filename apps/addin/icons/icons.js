// What Fluent's components import from @fluentui/react-icons, drawn by us: that package is 288 MB for the ten used here.
// A name missing here fails the build.
import { createElement } from 'react';

export const iconFilledClassName = 'fui-Icon-filled';
export const iconRegularClassName = 'fui-Icon-regular';

/** Drawn on 20 × 20; a stroke for the outlined ones, a filled shape with its sign cut out for the others. */
function icon(d, isFilled) {
  const look = isFilled
    ? { fill: 'currentColor', fillRule: 'evenodd' }
    : { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4, strokeLinecap: 'round', strokeLinejoin: 'round' };
  const path = createElement('path', { d, ...look });
  return ({ className = '' }) =>
    createElement(
      'svg',
      {
        'aria-hidden': true,
        className: `${isFilled ? iconFilledClassName : iconRegularClassName} ${className}`,
        viewBox: '0 0 20 20',
        width: '1em',
        height: '1em',
      },
      path,
    );
}

const ROUND = 'M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16z';
const BAR = 'M9.3 8.5h1.4v6H9.3z';

const CHECK = `${ROUND}M5.8 10.2l3 3l5.4-5.4l-1-1l-4.4 4.4l-2-2z`;
const WARNING = 'M10 2l8.5 15.5h-17zM9.3 7.5h1.4v5H9.3zM9.3 13.8h1.4v1.6H9.3z';
const DIAMOND = 'M10 1l9 9l-9 9l-9-9zM7.2 6.2l-1 1L9 10l-2.8 2.8l1 1L10 11l2.8 2.8l1-1L11 10l2.8-2.8l-1-1L10 9z';

export const InfoFilled = icon(`${ROUND}M9.3 5.5h1.4v1.6H9.3z${BAR}`, true);
export const CheckmarkCircleFilled = icon(CHECK, true);
export const CheckmarkCircle12Filled = icon(CHECK, true);
export const WarningFilled = icon(WARNING, true);
export const Warning12Filled = icon(WARNING, true);
export const DiamondDismissFilled = icon(DIAMOND, true);
export const DiamondDismiss12Filled = icon(DIAMOND, true);
export const ChevronDownRegular = icon('M4.5 7.5L10 13l5.5-5.5', false);
export const DismissRegular = icon('M4.5 4.5l11 11M15.5 4.5l-11 11', false);
export const SearchRegular = icon('M12.8 12.8L17 17M8.5 3.5a5 5 0 1 1 0 10a5 5 0 0 1 0-10z', false);

/** Tells icons which way text runs; ours are the same either way. */
export function IconDirectionContextProvider({ children }) {
  return children;
}
