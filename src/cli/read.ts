import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Composer, type Document, isCollection, LineCounter, Parser, type Tags, type YAMLError } from 'yaml';
import { isManifest, type Origin } from '../rules/manifests/manifest';
import { flattened } from '../rules/manifests/manifests';
import type { Problem } from './reports/judgement';

/** The objects of some files, and what could not be read of them. */
export interface Input {
  readonly origins: Origin[];

  readonly problems: Problem[];
}

/** Reads files, directories and standard input (`-`); what can be read is read, whatever else fails. */
export function readManifests(files: readonly string[], stdin: () => string): Input {
  const inputs = unique(files.flatMap(file => (file === '-' ? [file] : sourcesOf(file)))).map(source =>
    typeof source === 'string' ? readSource(source, stdin) : source,
  );
  const origins = inputs.flatMap(input => input.origins);
  const problems = inputs.flatMap(input => input.problems);
  // Often the program in front of a pipe has failed.
  const isEmpty = origins.length === 0 && problems.length === 0;
  const empty = { file: files.join(', '), message: 'holds no Kubernetes object' };
  return { origins, problems: isEmpty ? [empty] : problems };
}

/** What standard input is called; no editor finds a place in it. */
const STDIN = 'stdin';

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
    return source === '-' ? parse(STDIN, stdin()) : parse(source, readFileSync(source, 'utf8'));
  } catch (error) {
    return failure(source, error);
  }
}

function failure(source: string, error: unknown): Input {
  const code = (error as NodeJS.ErrnoException).code;
  const reason = code === 'ENOENT' ? 'no such file or directory' : (error as Error).message;
  return { origins: [], problems: [{ file: source, message: reason }] };
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

function parse(file: string, text: string): Input {
  const json = parseJson(text);
  if (json !== undefined) return { origins: originsOf(file, json, () => 1), problems: [] };
  const inputs = [...documentsIn(text)].map(({ document, lineOf }) => parseDocument(file, document, lineOf));
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

/** The line at an offset of the text. */
type LineOf = (offset: number | undefined) => number;

/** One document after the other, so that a long file is never in memory as a tree. */
function* documentsIn(text: string): Generator<{ document: Document; lineOf: LineOf }> {
  const lines = new LineCounter();
  const lineOf: LineOf = offset => lines.linePos(offset ?? 0).line;
  const tokens = new Parser(lines.addNewLine).parse(text);
  for (const document of new Composer(DIALECT).compose(tokens, true, text.length)) yield { document, lineOf };
}

function parseDocument(file: string, document: Document, lineOf: LineOf): Input {
  const told = ({ pos, message }: YAMLError): Problem => ({ file, line: lineOf(pos[0]), message });
  if (document.errors.length > 0) return { origins: [], problems: document.errors.map(told) };
  const { contents } = document;
  const line = lineOf(contents?.range?.[0] ?? document.range?.[0]);
  try {
    const items = isCollection(contents) ? contents.get('items', true) : undefined;
    const itemAt = (index: number) =>
      (isCollection(items) ? items.items[index] : undefined) as typeof contents | undefined;
    const lineAt = (index: number) => lineOf(itemAt(index)?.range?.[0] ?? contents?.range?.[0]);
    return { origins: originsOf(file, document.toJS({ maxAliasCount: MOST_ALIASES }), lineAt), problems: [] };
  } catch (error) {
    return { origins: [], problems: [{ file, line, message: (error as Error).message }] };
  }
}

/** Each object of a document with its place; lists in lists count as one item of the outer one. */
function originsOf(file: string, document: unknown, lineAt: (index: number) => number): Origin[] {
  const items = flattened(document);
  return items.flatMap((manifest, index) => {
    if (!isManifest(manifest)) return [];
    const line = lineAt(index);
    const told = `${file}:${line}`;
    return [
      {
        manifest,
        origin: items.length > 1 ? `${told}, item ${index + 1}` : told,
        ...(file !== STDIN && { place: { file, line } }),
      },
    ];
  });
}
