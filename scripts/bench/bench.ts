/**
 * What rendering costs, as ratios to other programs of the same run: npm run bench [-- LARGEST [RUNS]]
 *
 * Times are those of a whole synth in a process of its own, without its start; of several runs, taken in turn, the median counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { manifestsOfAStack } from './stacks';

const [largest = '100', runs = '3'] = process.argv.slice(2);
const SIZES = [1, 10, 100, 1000].filter(size => size <= Number(largest));
const DOCUMENTS = 10_000;

const directory = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(directory, { recursive: true }));

/** What one run of a program took. */
interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function run(...args: string[]): Cost {
  const program = join(__dirname, 'program.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', 'ts-node/register/transpile-only', program, ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** The medians of several programs, which take turns so that a slow minute meets all of them. */
function measure(programs: string[][]): Cost[] {
  const costs = programs.map((): Cost[] => []);
  for (let turn = 0; turn < Number(runs); turn++) {
    for (const [index, program] of programs.entries()) costs[index].push(run(...program));
  }
  return costs.map(all => ({ milliseconds: median(all, 'milliseconds'), megabytes: median(all, 'megabytes') }));
}

function median(costs: Cost[], field: keyof Cost): number {
  return costs.map(cost => cost[field]).sort((a, b) => a - b)[Math.floor(costs.length / 2)];
}

function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function head(...cells: string[]): void {
  row(...cells);
  row(...cells.map(() => '---'));
}

const whole = (amount: number) => Math.round(amount);
const ratio = (a: Cost, b: Cost) => (a.milliseconds / b.milliseconds).toFixed(2);

function benchSynth(): void {
  console.log(
    `\nSynth of a replicated stack of ${manifestsOfAStack().length} objects, in ms; the median of ${runs} runs\n`,
  );
  head(
    'stacks',
    'charts',
    'ours',
    'rules off',
    'plain cdk8s',
    'YAML alone',
    '/ plain',
    '/ YAML',
    'rules / rendering',
    'MB',
    'MB, plain',
  );
  for (const layout of ['one-chart', 'each']) {
    for (const size of SIZES) {
      const of = (what: string) => [what, String(size), layout, directory];
      const [ours, off, plain, yaml] = measure([of('ours'), of('ours-without-rules'), of('plain-cdk8s'), of('yaml')]);
      const rules = ((ours.milliseconds - off.milliseconds) / off.milliseconds).toFixed(2);
      const times = [ours, off, plain, yaml].map(({ milliseconds }) => whole(milliseconds));
      const memory = [ours, plain].map(({ megabytes }) => whole(megabytes));
      row(size, layout === 'each' ? size : 1, ...times, ratio(ours, plain), ratio(ours, yaml), rules, ...memory);
    }
  }
}

/** As many documents as a large cluster has, of installations in namespaces of their own. */
function benchCheck(): void {
  const manifests = manifestsOfAStack();
  const stacks = Math.ceil(DOCUMENTS / manifests.length);
  const namespaces = Array.from({ length: stacks }, (_, index) => `ai-${index}`);
  const spread = namespaces.flatMap(namespace =>
    manifests.map(each => ({ ...each, metadata: { ...each.metadata, namespace } })),
  );
  const documents = spread.slice(0, DOCUMENTS);
  const [yaml, json] = [join(directory, 'all.yaml'), join(directory, 'all.json')];
  writeFileSync(yaml, documents.map(document => stringify(document)).join('---\n'));
  writeFileSync(json, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: documents }));
  console.log(`\ncheck of ${documents.length} documents, ${stacks} installations; the median of ${runs} runs\n`);
  head('input', 'read, ms', 'read and judge, ms', 'judging / reading', 'MB');
  for (const [name, file] of Object.entries({ YAML: yaml, JSON: json })) {
    const [checked, read] = measure([
      ['check', file],
      ['read', file],
    ]);
    const judging = (checked.milliseconds - read.milliseconds) / read.milliseconds;
    row(name, whole(read.milliseconds), whole(checked.milliseconds), judging.toFixed(2), whole(checked.megabytes));
  }
}

benchSynth();
benchCheck();
