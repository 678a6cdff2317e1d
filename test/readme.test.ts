import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, JsonPatch, Testing } from 'cdk8s';
import { ModuleKind, transpileModule } from 'typescript';
import { WebUI } from '../src';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
const programs = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code);

/** Runs a program as it stands; jest maps the package's name to its source. */
function run(program: string): string[] {
  const output = mkdtempSync(join(tmpdir(), 'readme-'));
  const { CDK8S_OUTDIR } = process.env;
  process.env.CDK8S_OUTDIR = output;
  try {
    const { outputText } = transpileModule(program, { compilerOptions: { module: ModuleKind.CommonJS } });
    new Function('require', 'exports', outputText)(require, {});
    return readdirSync(output);
  } finally {
    if (CDK8S_OUTDIR === undefined) delete process.env.CDK8S_OUTDIR;
    else process.env.CDK8S_OUTDIR = CDK8S_OUTDIR;
    rmSync(output, { recursive: true });
  }
}

test('is short, and shows a program before line 30', () => {
  const lines = readme.split('\n');
  expect(lines.length).toBeLessThanOrEqual(150);
  expect(lines.indexOf('```ts')).toBeLessThan(30);
});

test('has two programs, the small one and the replicated one', () => {
  expect(programs).toHaveLength(2);
});

test.each(programs)('each program synthesizes', program => {
  expect(run(program)).toEqual(['chat.k8s.yaml']);
});

test('the refusal is what a user reads', () => {
  const block = /^```\n(Error: Validation failed[\s\S]*?)^```$/m.exec(readme)?.[1] ?? '';
  const chart = new Chart(new App(), 'chat');
  const webui = new WebUI(chart, 'webui', { models: [] });
  webui.workload.addJsonPatch(JsonPatch.replace('/spec/replicas', 3));
  let message = '';
  try {
    Testing.synth(chart);
  } catch (error) {
    message = String(error);
  }
  for (const line of block.trimEnd().split('\n')) expect(message).toContain(line);
});

test('every rule that it names exists', () => {
  const rules = readdirSync(join(__dirname, '..', 'src', 'rules'), { recursive: true, encoding: 'utf8' });
  for (const [, id] of readme.matchAll(/`([a-z]+(?:-[a-z0-9]+){2,})`/g)) {
    if (id === 'high-availability' || id.startsWith('cdk8s-')) continue;
    expect(rules.map(path => path.split('/').pop())).toContain(`${id}.ts`);
  }
});
