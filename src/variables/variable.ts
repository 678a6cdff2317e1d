/** How Open WebUI parses a variable. */
export type VariableType =
  | 'text'
  /** `true` in any case is true, and everything else is false. */
  | 'boolean'
  | 'integer'
  | 'number'
  | 'list'
  /** JSON of one form, or of any. */
  | 'object'
  | 'array'
  | 'json';

/** An environment variable that Open WebUI, or something in its image, reads. */
export interface Variable {
  readonly name: string;

  readonly type: VariableType;

  /** What stands between the elements of a list. */
  readonly separator?: ',' | ';';

  /** An empty element of a list counts: a separator at the end means something. */
  readonly keepsEmpty: boolean;

  /** The key of the stored configuration that the variable seeds; none for what is read at every start. */
  readonly configKey?: string;

  /** The value must not be read in a manifest. */
  readonly secret: boolean;

  /** The first release that reads it, as far as that is known. */
  readonly since?: string;

  /** A boolean is true by default, so that an empty text turns it off. */
  readonly on: boolean;

  /** A text that does not parse ends the program at its start; otherwise the default is taken without a word. */
  readonly strict: boolean;

  /** So does an empty text. */
  readonly needsText: boolean;

  /** The newer name, where this one is read only if that is not set. */
  readonly successor?: string;
}

/**
 * Whether a variable only seeds its key: once that is stored, at the first start, the variable is not read any more.
 * Keys of OAuth are read from the environment at every start, unless ENABLE_OAUTH_PERSISTENT_CONFIG says otherwise.
 */
export function isSeed({ configKey }: Variable, storesOAuth = false): boolean {
  return configKey !== undefined && (storesOAuth || !configKey.startsWith('oauth.'));
}

/** A name that is documented, or was read once, and is not read any more. */
export interface FormerName {
  readonly name: string;

  /** The name that is read in its place. */
  readonly successor?: string;

  /** The first release known not to read it; none if no release ever did. */
  readonly until?: string;
}

/** Reads a line of the catalogue's table: name, type, release, key, and marks, `-` for nothing. */
export function parseVariable(line: string): Variable {
  const [name, type, since, configKey, ...marks] = line.split(' ');
  const separator = /^list([,;])$/.exec(type)?.[1] as Variable['separator'];
  return {
    name,
    type: (separator ? 'list' : type) as VariableType,
    ...(separator && { separator }),
    ...(since !== '-' && { since }),
    ...(configKey !== '-' && { configKey }),
    secret: marks.includes('secret'),
    on: marks.includes('on'),
    keepsEmpty: marks.includes('empties'),
    strict: marks.includes('strict'),
    needsText: marks.includes('filled'),
    ...marks
      .filter(mark => mark.startsWith('now:'))
      .map(mark => ({ successor: mark.slice('now:'.length) }))
      .at(0),
  };
}

/** Writes a variable as a line that `parseVariable` reads. */
export function formatVariable(variable: Variable): string {
  const { name, type, separator = '', since = '-', configKey = '-', successor } = variable;
  const marks = [
    variable.secret && 'secret',
    variable.on && 'on',
    variable.keepsEmpty && 'empties',
    variable.strict && 'strict',
    variable.needsText && 'filled',
    successor && `now:${successor}`,
  ];
  return [name, type + separator, since, configKey, ...marks.filter(Boolean)].join(' ');
}

/** Reads a line of the table of former names: name, successor, and the first release without it. */
export function parseFormerName(line: string): FormerName {
  const [name, successor, until] = line.split(' ');
  return { name, ...(successor !== '-' && { successor }), ...(until !== '-' && { until }) };
}

/** Writes a former name as a line that `parseFormerName` reads. */
export function formatFormerName({ name, successor = '-', until = '-' }: FormerName): string {
  return `${name} ${successor} ${until}`;
}
