import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, LineCounter, parseAllDocuments, type Tags, type YAMLError } from 'yaml';
import { isManifest, type Origin } from '../rules/manifests/manifest';
import { flattened } from '../rules/manifests/manifests';

/** The objects of some files, and what could not be read of them. */
export interface Input {
  readonly origins: Origin[];

  /** Each begins with the file and, where it is known, the line. */
  readonly problems: string[];
}

/** Reads files, directories and standard input (`-`); what can be read is read, whatever else fails. */
export function readManifests(files: string[], stdin: () => string): Input {
  const inputs = unique(files.flatMap(file => (file === '-' ? [file] : sourcesOf(file)))).map(source =>
    typeof source === 'string' ? readSource(source, stdin) : source,
  );
  const origins = inputs.flatMap(input => input.origins);
  const problems = inputs.flatMap(input => input.problems);
  // Often the program in front of a pipe has failed.
  const isEmpty = origins.length === 0 && problems.length === 0;
  return { origins, problems: isEmpty ? [`${files.join(', ')}: holds no Kubernetes object`] : problems };
}

const SUFFIX = /\.(?:ya?ml|json)$/i;

/** A file itself, or the manifests below a directory in the order of their names. */
function sourcesOf(path: string): (string | Input)[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .map(name => join(path, name))
      .filter(file => SUFFIX.test(file) && statSync(file, { throwIfNoEntry: false })?.isFile())
      .sort();
  } catch (error) {
    return [failure(path, error)];
  }
}

/** The same file under two names is read once. */
function unique(sources: (string | Input)[]): (string | Input)[] {
  const seen = new Set<string>();
  return sources.filter(source => {
    if (typeof source !== 'string') return true;
    const file = source === '-' ? source : realpathSync(source);
    return !seen.has(file) && seen.add(file);
  });
}

function readSource(source: string, stdin: () => string): Input {
  try {
    return source === '-' ? parse('stdin', stdin()) : parse(source, readFileSync(source, 'utf8'));
  } catch (error) {
    return failure(source, error);
  }
}

function failure(source: string, error: unknown): Input {
  const code = (error as NodeJS.ErrnoException).code;
  const reason = code === 'ENOENT' ? 'no such file or directory' : (error as Error).message;
  return { origins: [], problems: [`${source}: ${reason}`] };
}

/** kubectl reads YAML 1.1 (`on` is true, `<<` merges), but knows neither timestamps nor numbers to the base of 60. */
const DIALECT = {
  version: '1.1',
  merge: true,
  customTags: (tags: Tags): Tags =>
    tags.filter(
      tag => typeof tag === 'string' || !(tag.tag.endsWith(':timestamp') || ('format' in tag && tag.format === 'TIME')),
    ),
} as const;

/** Aliases that stand for aliases can make gigabytes of a few lines. */
const MOST_ALIASES = 1000;

function parse(source: string, text: string): Input {
  const json = parseJson(text);
  if (json !== undefined) return { origins: originsOf(`${source}:1`, json), problems: [] };
  const lines = new LineCounter();
  const documents: Document[] = [...parseAllDocuments(text, { ...DIALECT, lineCounter: lines, prettyErrors: false })];
  const inputs = documents.map((document, index) => parseDocument(source, index + 1, document, lines));
  return { origins: inputs.flatMap(({ origins }) => origins), problems: inputs.flatMap(({ problems }) => problems) };
}

/** `kubectl get -o json` writes more than a YAML parser likes to read; what is no JSON, YAML explains. */
function parseJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseDocument(source: string, number: number, document: Document, lines: LineCounter): Input {
  const lineOf = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  const told = ({ pos, message }: YAMLError) => `${source}:${lineOf(pos[0])}: ${message}`;
  if (document.errors.length > 0) return { origins: [], problems: document.errors.map(told) };
  try {
    return { origins: originsOf(`${source}:${number}`, document.toJS({ maxAliasCount: MOST_ALIASES })), problems: [] };
  } catch (error) {
    const problem = `${source}:${lineOf(document.range?.[0])}: ${(error as Error).message}`;
    return { origins: [], problems: [problem] };
  }
}

function originsOf(origin: string, document: unknown): Origin[] {
  const items = flattened(document);
  return items.flatMap((manifest, index) => {
    if (!isManifest(manifest)) return [];
    return [{ manifest, origin: items.length > 1 ? `${origin}, item ${index + 1}` : origin }];
  });
}
