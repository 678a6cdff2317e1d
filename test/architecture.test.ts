import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const src = join(__dirname, '../src');

/** Which folders, or files without their ending, a folder may import from; itself aside. */
const BELOW: { readonly [folder: string]: string[] } = {
  addresses: [],
  k8s: [],
  network: ['k8s', 'addresses'],
  connections: ['k8s', 'network'],
  gpu: ['k8s'],
  exposure: ['k8s', 'network', '../imports'],
  ollama: ['connections', 'exposure', 'gpu', 'k8s', 'network', 'images', 'rules/enforce'],
  backup: ['connections', 'k8s', 'network', 'images', 'rules/enforce'],
  postgres: ['connections', 'k8s', 'network', 'images', 'rules/enforce'],
  redis: ['connections', 'gpu', 'k8s', 'network', 'images', 'rules/enforce'],
  docling: ['connections', 'k8s', 'network', 'images', 'rules/enforce'],
  tika: ['connections', 'gpu', 'k8s', 'network', 'images', 'rules/enforce'],
  searxng: ['connections', 'k8s', 'network', 'images', 'rules/enforce'],
  playwright: ['connections', 'k8s', 'network', 'images', 'rules/enforce'],
  qdrant: ['connections', 'k8s', 'network', 'images', 'rules/enforce'],
  chroma: ['connections', 'k8s', 'network', 'images', 'rules/enforce'],
  pipelines: ['connections', 'exposure', 'k8s', 'network', 'images', 'rules/enforce'],
  lobu: ['connections', 'exposure', 'k8s', 'network', 'images', 'rules/enforce'],
  webui: ['connections', 'exposure', 'gpu', 'k8s', 'network', 'images', 'rules/enforce', 'variables'],
  alerts: ['k8s', 'rules'],
  'external-secrets': ['k8s', 'rules'],
  rules: ['variables', 'addresses'],
  variables: [],
  cli: ['rules'],
  images: [],
  index: ['.'],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));

/** Everything that a file imports: paths from `src`, or names of packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  const sources = [...text.matchAll(/(?:from |import |import\(|require\()'([^']+)'/g)].map(([, source]) => source);
  return sources.map(source => (source.startsWith('.') ? relative(src, join(src, dirname(file), source)) : source));
}

const isIn = (folder: string) => (path: string) => folder === '.' || path === folder || path.startsWith(`${folder}/`);

test('every file imports only what is below it', () => {
  const upward = files.flatMap(file => {
    const [folder] = file.replace(/\.ts$/, '').split('/');
    const allowed = [folder, ...(BELOW[folder] ?? [])];
    return importsOf(file)
      .filter(path => path.startsWith('..') || files.includes(`${path}.ts`))
      .filter(path => !allowed.some(each => isIn(each)(path)))
      .map(path => `${file} imports ${path}`);
  });
  expect(upward).toEqual([]);
  expect(importsOf('index.ts')).toContain('webui/webui');
});

test('rules know manifests, and no constructs', () => {
  const pure = files.filter(file => /^rules\/(?!enforce\/)/.test(file));
  expect(pure.filter(file => importsOf(file).some(path => /^(cdk8s|constructs)/.test(path)))).toEqual([]);
  expect(pure).toContain('rules/catalogue.ts');
});

test('every part that has rules says what it needs of the network', () => {
  const texts = files.map(file => ({ folder: dirname(file), text: readFileSync(join(src, file), 'utf8') }));
  const folders = (call: RegExp) => new Set(texts.filter(({ text }) => call.test(text)).map(({ folder }) => folder));
  const saying = folders(/\bdefineNetwork\(/);
  expect([...folders(/\benforceRules\(this,/)].filter(folder => !saying.has(folder))).toEqual([]);
});

/** A program of another language, a generated table, and lists: of search engines, of rules, and of what is public. */
const LONG = [
  'webui/prepare-script.ts',
  'variables/table.ts',
  'webui/features/search/web-search.ts',
  'rules/catalogue.ts',
  'index.ts',
];

test('a file of more than 300 lines is split by concern', () => {
  const lines = (file: string) => readFileSync(join(src, file), 'utf8').split('\n').length - 1;
  expect(files.filter(file => lines(file) > 300).filter(file => !LONG.includes(file))).toEqual([]);
});
