/** A text as one word of a POSIX shell, whatever is in it. */
export function word(text: string): string {
  return /^[A-Za-z0-9_./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A text within a comment, which a line break would end. */
export function remark(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not get through
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?');
}

/** Names of shell variables, each for one thing. */
export class Names {
  private readonly given = new Map<string, string>();

  /** The variable for what these names name together. */
  public of(...names: string[]): string {
    const thing = names.join(' ');
    const plain = names
      .join('_')
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]+/g, '_')
      .replace(/^(?=[0-9])/, '_');
    const taken = [...this.given.values()];
    let name = this.given.get(thing) ?? plain;
    for (let count = 2; !this.given.has(thing) && taken.includes(name); count++) name = `${plain}_${count}`;
    this.given.set(thing, name);
    return name;
  }
}

/** A variable of the shell that must be set; without it the shell says what is missing, and runs nothing. */
export function demanded(variable: string, what: string): string {
  return `"\${${variable}:?${what.replaceAll(/["$`\\}]/g, '')}}"`;
}
