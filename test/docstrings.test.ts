import { join, relative } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '..');
const index = join(root, 'src/index.ts');
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  types: [],
  paths: { 'cdk8s-open-webui': [index] },
};

/** The library, to look through its docstrings and to know what it exports. */
const library = ts.createProgram([index], options);
const exported = new Set(
  library
    .getTypeChecker()
    .getExportsOfModule(library.getTypeChecker().getSymbolAtLocation(library.getSourceFile(index)!)!)
    .map(({ name }) => name),
);

interface Example {
  /** Where it stands: `src/redis/redis.ts fromUrl`. */
  readonly name: string;
  readonly code: string;
}

/** The `@example` of every docstring below a node. */
function examplesIn(node: ts.Node, file: string): Example[] {
  const own = ts
    .getJSDocTags(node)
    .filter(tag => tag.tagName.text === 'example' && tag.parent.parent === node)
    .map(tag => {
      const named = (node as { name?: ts.Node }).name?.getText() ?? ts.SyntaxKind[node.kind];
      return { name: `${file} ${named}`, code: ts.getTextOfJSDocComment(tag.comment) ?? '' };
    });
  const below: Example[] = [];
  node.forEachChild(child => void below.push(...examplesIn(child, file)));
  return [...own, ...below];
}

const CDK8S = ['App', 'Chart', 'Duration'];

/** A program around an example: what it names is imported, and `app`, `chart` and `webui` are there. */
function programOf({ code }: Example): string {
  const words = new Set([...code.matchAll(/\b[A-Za-z]\w*/g)].map(([word]) => word));
  const names = [...new Set([...words, 'WebUI'])].filter(word => exported.has(word));
  return [
    `import { ${CDK8S.join(', ')} } from 'cdk8s';`,
    `import { ${names.join(', ')} } from 'cdk8s-open-webui';`,
    'declare const app: App; declare const chart: Chart; declare const webui: WebUI;',
    'export {};',
    code,
  ].join('\n');
}

const examples = library
  .getSourceFiles()
  .filter(({ fileName }) => fileName.startsWith(join(root, 'src/')))
  .flatMap(source => examplesIn(source, relative(root, source.fileName)));

/** The public factories of a class, such as `Ollama.fromUrl`, and whether their docstring has an example. */
function factoriesIn(node: ts.Node): { name: string; shown: boolean }[] {
  const below: { name: string; shown: boolean }[] = [];
  if (ts.isClassDeclaration(node) && exported.has(node.name?.text ?? '')) {
    for (const member of node.members) {
      const flags = ts.getCombinedModifierFlags(member);
      const tags = ts.getJSDocTags(member).map(({ tagName }) => tagName.text);
      if (!ts.isMethodDeclaration(member) || !(flags & ts.ModifierFlags.Static)) continue;
      if (flags & ts.ModifierFlags.Private || tags.includes('internal')) continue;
      below.push({ name: `${node.name?.text}.${member.name.getText()}`, shown: tags.includes('example') });
    }
  }
  node.forEachChild(child => void below.push(...factoriesIn(child)));
  return below;
}

/** Folders whose variants show themselves at work; what places pods and ways in is shown by the examples. */
const SHOWN =
  /^src\/(webui|connections|ollama\/ollama|redis|tika|docling|pipelines|searxng|playwright|qdrant|chroma)[/.]/;

test('each variant of what WebUI is told has an example', () => {
  const factories = library
    .getSourceFiles()
    .filter(({ fileName }) => SHOWN.test(relative(root, fileName)))
    .flatMap(factoriesIn);
  expect(factories.length).toBeGreaterThan(100);
  expect(factories.filter(({ shown }) => !shown).map(({ name }) => name)).toEqual([]);
});

/** The examples as files that only the compiler sees. */
function compile(all: readonly Example[]): string[][] {
  const texts = new Map(all.map((example, at) => [join(__dirname, `example-${at}.ts`), programOf(example)]));
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...texts.keys()], options, {
    ...host,
    fileExists: file => texts.has(file) || host.fileExists(file),
    readFile: file => texts.get(file) ?? host.readFile(file),
    getSourceFile: (file, target) => {
      const text = texts.get(file);
      if (text !== undefined) return ts.createSourceFile(file, text, target);
      return library.getSourceFile(file) ?? host.getSourceFile(file, target);
    },
  });
  return [...texts.keys()].map(file => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '),
    );
  });
}

const BROKEN: Example = { name: 'broken', code: "FileStorage.s3({ buckets: 'chat' });" };
const errors = compile([...examples, BROKEN]);

test('there are examples, and an error in one is seen', () => {
  expect(examples.length).toBeGreaterThan(0);
  expect(errors.at(-1)).toEqual([expect.stringContaining("'buckets' does not exist in type 'S3Options'")]);
});

test.each(examples.map(({ name }, at) => ({ name, at })))('the example compiles: $name', ({ at }) => {
  expect(errors[at]).toEqual([]);
});
