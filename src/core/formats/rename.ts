/** Other names of labels as a person writes them, `PERSON=PER,LOC=GPE`, or the first part that is no such pair. */
export function renameOf(written: string): { readonly names: ReadonlyMap<string, string>; readonly wrong?: string } {
  const names = new Map<string, string>();
  for (const part of written.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const [from = '', to = '', ...more] = part.split('=').map((word) => word.trim());
    if (from === '' || to === '' || more.length > 0) return { names, wrong: part };
    names.set(from, to);
  }
  return { names };
}
