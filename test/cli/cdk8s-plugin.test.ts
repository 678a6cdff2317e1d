import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { OpenWebUIValidation } from '../../src/cli/cdk8s-plugin';

const root = join(__dirname, '../..');

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'plugin-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

const LOAD_TYPESCRIPT = `process.env.TS_NODE_PROJECT = ${JSON.stringify(join(root, 'test/tsconfig.json'))};
require(${JSON.stringify(join(root, 'node_modules/ts-node/register/transpile-only'))});`;

/** An app of two charts; the rules of the constructs see neither what is in no part, nor warnings. */
const APP = `${LOAD_TYPESCRIPT}
const { ApiObject, App, Chart } = require(${JSON.stringify(join(root, 'node_modules/cdk8s'))});
const app = new App();
for (const id of ['staging', 'prod']) {
  const chart = new Chart(app, id, { namespace: id });
  new ApiObject(chart, 'webui', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'webui-' + id, annotations: { 'cdk8s-open-webui.io/acknowledge.tika-version-fits': 'ours' } },
    spec: {
      replicas: id === 'prod' ? 3 : 1,
      selector: { matchLabels: { app: id } },
      template: {
        metadata: { labels: { app: id } },
        spec: { containers: [{ name: 'webui', image: 'ghcr.io/open-webui/open-webui:v0.11.4' }] },
      },
    },
  });
}
app.synth();
`;

/** Runs `cdk8s synth` on the app, with the rules as one of its validations. */
function synth(properties: object) {
  mkdirSync(join(directory, 'plugin'));
  const load = `${LOAD_TYPESCRIPT}\nmodule.exports = require(${JSON.stringify(join(root, 'src/index.ts'))});`;
  writeFileSync(join(directory, 'plugin/index.js'), load);
  writeFileSync(join(directory, 'app.js'), APP);
  const validation = { package: './plugin', version: '0.0.0', class: 'OpenWebUIValidation', properties };
  writeFileSync(join(directory, 'cdk8s.yaml'), stringify({ app: 'node app.js', validations: [validation] }));
  const cli = join(root, 'node_modules/cdk8s-cli/bin/cdk8s');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'synth', '--validation-reports-output-file', 'report.json'],
    { cwd: directory, encoding: 'utf8', env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' } },
  );
  const { reports } = JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8'));
  return { status, stdout, stderr, report: reports[0] };
}

test('cdk8s synth fails with the findings of every chart, each with its construct and line', () => {
  const { status, stdout, stderr, report } = synth({ rule: ['replicas-need-postgres', 'service-links-are-off'] });
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('Validation failed') });
  expect(report.summary).toMatchObject({ status: 'failure', metadata: { Errors: '3', Warnings: '0' } });
  expect(report.violations).toEqual([
    {
      ruleName: 'replicas-need-postgres (error)',
      recommendation: expect.stringContaining('share a PostgreSQL database: SQLite is a file'),
      fix: expect.stringContaining('Scaling.replicated'),
      violatingConstructs: [
        {
          resourceName: 'webui-prod',
          constructPath: 'prod/webui',
          manifestPath: expect.stringMatching(/prod\.k8s\.yaml$/),
          locations: ['line 1, Deployment/webui-prod: replicas is 3, DATABASE_URL is not set'],
        },
      ],
    },
    expect.objectContaining({
      ruleName: 'service-links-are-off (error)',
      violatingConstructs: [
        expect.objectContaining({ constructPath: 'prod/webui' }),
        expect.objectContaining({ constructPath: 'staging/webui' }),
      ],
    }),
  ]);
  expect(stdout).toContain('replicas is 3, DATABASE_URL is not set');
});

test('cdk8s synth goes on with warnings, and shows them', () => {
  const { status, stdout, report } = synth({ rule: ['acknowledgements-are-used'] });
  expect(status).toBe(0);
  expect(report.summary).toMatchObject({ status: 'success', metadata: { Errors: '0', Warnings: '2' } });
  expect(stdout).toContain('acknowledgements-are-used (warning) (2 occurrences)');
});

test('properties that mean nothing are refused', () => {
  expect(() => new OpenWebUIValidation({ rule: ['replicas-need-reddis'] })).toThrow(
    "there is no rule 'replicas-need-reddis', did you mean 'replicas-need-redis'?",
  );
  expect(() => new OpenWebUIValidation({ level: 'info' })).toThrow("there is no level 'info'");
});
