/** One measured program, in a process of its own: WHAT STACKS LAYOUT OUTDIR, or check FILE, or read FILE. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { Node } from 'constructs';
import { stringify } from 'yaml';
import { judge, selected } from '../../src/cli/judge';
import { readManifests } from '../../src/cli/read';
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
  check: () => void judge([stacks], selected({}), () => ''),
  read: () => void readManifests([stacks], () => ''),
};

const start = performance.now();
PROGRAMS[what]();
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
