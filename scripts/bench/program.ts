/** One measured program, in a process of its own: WHAT STACKS LAYOUT OUTDIR, or check FILE, or read FILE. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { Node } from 'constructs';
import { stringify } from 'yaml';
import { appAt, definePlainStack, defineStack, manifestsOfAStack } from './stacks';

const [what, stacks, layout, outdir] = process.argv.slice(2);
const count = Number(stacks);
const manifests = ['plain-cdk8s', 'yaml'].includes(what) ? manifestsOfAStack() : [];

function synthesize(define: (chart: Chart, id: string) => void): void {
  const app = appAt(outdir);
  const shared = layout === 'one-chart' ? new Chart(app, 'chat', { namespace: 'ai' }) : undefined;
  for (let index = 0; index < count; index++) {
    define(shared ?? new Chart(app, `c${index}`, { namespace: `ai-${index}` }), `s${index}`);
  }
  app.synth();
}

/** Of the compiled package, and only where it is measured: loading it takes longer than a small synth. */
const cli = <T>(name: string): T => require(join(__dirname, '../../lib/src/cli', name));

const PROGRAMS: { readonly [what: string]: () => void } = {
  ours: () => synthesize(defineStack),
  'ours-without-rules': () => {
    Node.prototype.validate = () => [];
    synthesize(defineStack);
  },
  'plain-cdk8s': () => synthesize((chart, id) => definePlainStack(chart, id, manifests)),
  yaml: () => {
    const documents = Array.from({ length: count }, () => manifests.map(manifest => stringify(manifest)).join('---\n'));
    writeFileSync(join(outdir, 'app.k8s.yaml'), documents.join('---\n'));
  },
  check: () => {
    const { judge, selected } = cli<typeof import('../../src/cli/judge')>('judge');
    judge([stacks], selected({}), () => '');
  },
  read: () => void cli<typeof import('../../src/cli/read')>('read').readManifests([stacks], () => ''),
};

const start = performance.now();
PROGRAMS[what]();
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
