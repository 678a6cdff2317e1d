/** Ways in which a stack is known to break, as research named them, and what became of each. */
export interface Ledger {
  readonly title: string;

  /** Where the candidates came from. */
  readonly about: string;

  /** By the id of a candidate: what keeps it from happening, or why nothing does. Rules stand in backticks. */
  readonly rows: ReadonlyMap<string, string>;
}

/** Reads a ledger of lines such as `ID: what became of it`; a line that begins with a blank continues the one before. */
export function ledger(title: string, about: string, lines: string): Ledger {
  const rows = new Map<string, string>();
  for (const line of lines.trim().replaceAll(/\n +/g, ' ').split('\n')) {
    const [, id, text] = /^(.+?): (.+)$/.exec(line) ?? [];
    if (id === undefined) throw new Error(`no row of a ledger: ${line}`);
    if (rows.has(id)) throw new Error(`${id} has two rows`);
    rows.set(id, text);
  }
  return { title, about, rows };
}
