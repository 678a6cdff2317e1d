/** A variable as somebody gives it: a text, or a Secret's, which cannot be seen. */
export interface Given {
  readonly name: string;

  /** The text; none where it cannot be seen. */
  readonly value?: string;

  /** The value comes from a Secret. */
  readonly secret: boolean;
}

/** What a finding about a variable costs: the variable does not do what it says, or something else is better. */
export type ProblemLevel = 'error' | 'warning';

/** Something wrong with a variable. */
export interface Problem {
  readonly name: string;

  /** Which condition it is, for those that look for one. */
  readonly code: ProblemCode;

  readonly level: ProblemLevel;

  /** What was seen, never a secret. */
  readonly found: string;

  /** What to write instead. */
  readonly fix: string;
}

/** The conditions that are looked for. */
export type ProblemCode =
  | 'blank-in-name'
  | 'unknown-name'
  | 'name-not-read'
  | 'older-name'
  | 'newer-than-release'
  | 'secret-in-plain-text'
  | 'no-boolean'
  | 'no-number'
  | 'no-json'
  | 'wrong-json'
  | 'wrong-separator'
  | 'empty-element'
  | 'database-driver'
  | 'database-twice'
  | 'database-incomplete'
  | 'schema-without-search-path'
  | 'storage-provider'
  | 'websocket-manager'
  | 'redis-url'
  | 'websocket-redis'
  | 'sentinel-pair'
  | 'sentinel-timeout'
  | 'sentinel-url'
  | 'redis-cluster'
  | 'star-sessions'
  | 'redis-socket-timeout'
  | 'object-store'
  | 's3-keys'
  | 's3-tags'
  | 'iam'
  | 'transaction-pooler'
  | 'unknown-engine'
  | 'k8s-flag'
  | 'configuration-is-reset';

/** The variables of one container, as checks see them. */
export class Settings {
  private readonly byName: ReadonlyMap<string, Given>;

  constructor(
    /** Of one name only the last counts, as in Kubernetes. */
    given: readonly Given[],

    /** The image's release, where it is known. */
    public readonly release?: string,

    /** Names that somebody's own code reads. */
    public readonly extraNames: readonly string[] = [],

    /** Nothing else is set than what is given. */
    public readonly isComplete = false,
  ) {
    this.byName = new Map(given.map(each => [each.name, each]));
  }

  /** Each variable once. */
  public get all(): Given[] {
    return [...this.byName.values()];
  }

  /** The text of a variable, if it is given and can be seen: all of it, or all but its references. */
  public text(name: string): string | undefined {
    return readable(this.byName.get(name));
  }

  /** Whether a variable has a text that is not empty; one that cannot be seen has. */
  public isSet(name: string): boolean {
    const given = this.byName.get(name);
    return given !== undefined && given.value !== '';
  }
}

/** The text of a variable, unless it cannot be seen or is a template that nobody rendered. */
export function readable({ value }: Partial<Given> = {}): string | undefined {
  const isTemplate = value !== undefined && /\{\{|\$\{|<no value>/.test(value);
  return isTemplate ? undefined : value;
}

/** Whether a text holds `$(NAME)`, of which the kubelet makes something that cannot be seen here. */
export function hasReference(text: string): boolean {
  return text.includes('$(');
}

/** The names that a text refers to as `$(NAME)`. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(/\$\(([^()]+)\)/g)].map(([, name]) => name);
}

/** A value in a sentence, cut where it is long. */
export function shown(value: string): string {
  if (value === '') return 'empty';
  const short = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return value === value.trim() ? short : `'${short}'`;
}
