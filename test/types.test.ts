import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const folder = join(__dirname, 'types');
const files = readdirSync(folder).map(name => join(folder, name));

/** Every program in one compilation, as the compiler of a user sees them. */
const program = ts.createProgram(files, {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  types: [],
  paths: { 'cdk8s-open-webui': [join(__dirname, '../src/index.ts')] },
});

/** The errors of one program: code and message. */
function errorsOf(file: string): string[] {
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ code, messageText }) => `TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
}

const LEGAL = join(folder, 'legal.ts');
const illegal = files.filter(file => file !== LEGAL).map(file => ({ name: file.slice(folder.length + 1, -3), file }));

test.each(illegal)('does not compile: $name', ({ file }) => {
  const [, code, fragment] = /^\/\/ expect: (TS\d+) (.+)\n/.exec(readFileSync(file, 'utf8')) ?? [];
  expect(errorsOf(file)).toEqual([expect.stringMatching(`^${code} `)]);
  expect(errorsOf(file)).toEqual([expect.stringContaining(fragment)]);
});

test('compiles: a program that uses what the others misuse', () => {
  expect(errorsOf(LEGAL)).toEqual([]);
});
