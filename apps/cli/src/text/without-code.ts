/** `205-某市科学技术局` is for the budget system; the public and the unit itself read the name. */
export function withoutCode(name: string): string {
  return name.replace(/^\d+\s*[-—–_ ]\s*/u, '');
}
