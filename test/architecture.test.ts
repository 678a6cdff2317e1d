import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const src = join(__dirname, '../src');

/** Which folders, or files without their ending, a folder may import from; itself aside. */
const BELOW: { readonly [folder: string]: string[] } = {
  k8s: [],
  connections: ['k8s'],
  gpu: ['k8s'],
  exposure: ['k8s', '../imports'],
  ollama: ['connections', 'exposure', 'gpu', 'k8s', 'images', 'rules/enforce'],
  redis: ['connections', 'gpu', 'k8s', 'images', 'rules/enforce'],
  tika: ['connections', 'gpu', 'k8s', 'images', 'rules/enforce'],
  pipelines: ['connections', 'exposure', 'k8s', 'images', 'rules/enforce'],
  lobu: ['connections', 'exposure', 'k8s', 'images', 'rules/enforce'],
  webui: ['connections', 'exposure', 'gpu', 'k8s', 'images', 'rules/enforce', 'variables'],
  alerts: ['k8s', 'rules'],
  'external-secrets': ['k8s', 'rules'],
  rules: ['variables'],
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

/** A program of another language, and a generated table. */
const LONG = ['webui/prepare-script.ts', 'variables/table.ts'];

test('a file of more than 300 lines is split by concern', () => {
  const lines = (file: string) => readFileSync(join(src, file), 'utf8').split('\n').length - 1;
  expect(files.filter(file => lines(file) > 300).filter(file => !LONG.includes(file))).toEqual([]);
});
