/**
 * Looks of Fluent's components that the pane never shows, by package (or component): names of its styles, or
 * `hook.*` for all of one hook. The pane's own wrappers in `src/pane` take no property that would ask for one of them.
 */
export const UNSEEN: Readonly<Record<string, string>> = {
  // The pane's buttons are disabled in one appearance and pressed in one.
  'react-button': `outline transparent circular square large largeWithIcon after subtleOrTransparent
    useRootDisabledStyles.primary useRootDisabledStyles.subtle useRootCheckedStyles.primary useRootCheckedStyles.subtle
    useCheckedAccessibleStyles.* useIconCheckedStyles.* usePrimaryHighContrastStyles.*`,
  ToggleButton: 'useRootDisabledStyles.*',
  'react-field': 'horizontal horizontalNoLabel horizontalSmall horizontalLarge verticalLarge error',
  'react-input': `underline underlineInteractive filled filledInteractive filled-darker filled-lighter
    filled-darker-shadow filled-lighter-shadow invalid disabled large small largeWithContentBefore
    largeWithContentAfter smallWithContentBefore smallWithContentAfter`,
  'react-label': 'disabled required large semibold',
  'react-message-bar': 'square secondaryActionsMultiline',
  'react-search': 'disabled large small',
  'react-select': `disabled disabledUnderline small large underline filled-lighter filled-darker invalid
    invalidUnderline`,
  'react-tabs': `vertical smallVertical mediumVertical largeVertical largeHorizontal mediumHorizontal subtle large
    largeSelected disabled disabledCursor roundedSmall rounded circular useCircularAppearanceStyles.* useIconStyles.*
    iconBefore`,
};
