/** The object without the keys that have no value: in a file, or beside another object, they would say something. */
export function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
