/** Defaults with the fields that were given in their place; a field that is given as undefined leaves the default. */
export function withGiven<T extends object>(defaults: T, given: Partial<T> = {}): T {
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(set) };
}
