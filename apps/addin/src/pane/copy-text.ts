/** Puts text on the clipboard. That of a pane may be closed to scripts; selecting a text field works everywhere. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    // oxlint-disable-next-line typescript/no-deprecated
    document.execCommand('copy');
    field.remove();
  }
}
