/** A list or an object, where there is something in it: Kubernetes tells an empty field from none. */
export function nonEmpty<T extends object>(collection: T): T | undefined {
  return Object.keys(collection).length > 0 ? collection : undefined;
}

/** The fields that have a value. */
export function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as Partial<T>;
}
