const BOX = /[□☐○◯☑√✓✔■☒●]/u;
const TICKED = /[☑√✓✔■☒●]/u;

/** What is chosen where boxes are printed (`新增□ 延续☑`): the ticked words, nothing when no box is ticked; else the whole text. */
export function tickedIn(text: string): string {
  if (!BOX.test(text)) return text;
  // Boxes stand before their words where the first thing is a box, else behind them.
  const parts = BOX.test(text.trim().charAt(0)) ? text.split(/(?=[□☐○◯☑√✓✔■☒●])/u) : text.split(/(?<=[□☐○◯☑√✓✔■☒●])/u);
  return parts.filter((part) => TICKED.test(part)).join('');
}
