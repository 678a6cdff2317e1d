import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { run } from '../../../src/cli/cli';
import { catalogue } from '../../../src/rules/catalogue';
import { service, webui } from '../../rules/manifests';

const ESCAPE = '\u001b';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'reports-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

const warned = service({
  namespace: 'ai',
  annotations: { 'cdk8s-open-webui.io/acknowledge.replicas-need-redis': '100% sure, we: tried' },
});

/** A file with an error, a warning and a document that cannot be read, judged in a format. */
function judged(format: string, colours = false, stdin?: string) {
  const written = [webui({ namespace: 'ai', strategy: { type: 'Recreate' } }), warned].map(each => stringify(each));
  const path = join(directory, 'a,b.yaml');
  writeFileSync(path, [...written, 'kind: A\nkind: B\n'].join('---\n'));
  const [out, err]: string[][] = [[], []];
  const options = ['--rule', 'service-links-are-off', '--rule', 'acknowledgements-are-used'];
  const code = run(['check', '--output', format, ...options, stdin === undefined ? path : '-'], {
    stdin: () => stdin ?? '',
    out: text => out.push(text.replaceAll(directory, '/dir')),
    err: text => err.push(text.replaceAll(directory, '/dir')),
    colours,
  });
  return { code, out: out.join('\n'), err };
}

const linked = catalogue.find(({ id }) => id === 'service-links-are-off')!;
const unused = catalogue.find(({ id }) => id === 'acknowledgements-are-used')!;

test('text has no colours where they do not show', () => {
  const { out, err } = judged('text');
  expect(out).not.toContain(ESCAPE);
  expect(out.split('\n').at(-1)).toBe('1 error and 1 warning in 2 objects');
  expect(err).toEqual(['/dir/a,b.yaml:36: Map keys must be unique']);
});

test('text shows levels by colour on a terminal, and says the same', () => {
  const { out } = judged('text', true);
  expect(out).toContain(`${ESCAPE}[31m[/dir/a,b.yaml:1] Deployment/webui breaks service-links-are-off`);
  expect(out).toContain(`${ESCAPE}[33m[/dir/a,b.yaml:20] warning: Service/webui`);
  expect(out.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(judged('text').out);
});

test('JSON holds everything, each finding with its object and place', () => {
  const { code, out, err } = judged('json');
  const { summary, findings, problems } = JSON.parse(out);
  expect(code).toBe(2);
  expect(err).toEqual([]);
  expect(summary).toEqual({ errors: 1, warnings: 1, objects: 2 });
  expect(problems).toEqual([{ file: '/dir/a,b.yaml', line: 36, message: 'Map keys must be unique' }]);
  expect(findings).toEqual([
    {
      rule: linked.id,
      level: 'error',
      object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'ai', name: 'webui' },
      origin: '/dir/a,b.yaml:1',
      file: '/dir/a,b.yaml',
      line: 1,
      title: linked.title,
      found: 'enableServiceLinks is not set',
      why: linked.why,
      fix: linked.fix,
      source: linked.source,
      more: expect.stringMatching(/docs\/rules\.md#service-links-are-off$/),
    },
    expect.objectContaining({ rule: unused.id, level: 'warning', line: 20 }),
  ]);
});

test('GitHub gets a command for each finding, in one line each, with nothing that would end it early', () => {
  const lines = judged('github').out.split('\n');
  expect(lines).toEqual([
    expect.stringMatching(
      /^::error file=\/dir\/a%2Cb\.yaml,line=1,title=service-links-are-off::Deployment\/webui: .*%0Afound: enableServiceLinks is not set%0Awhy: /,
    ),
    expect.stringMatching(/^::warning file=\/dir\/a%2Cb\.yaml,line=20,title=acknowledgements-are-used::/),
    '::error file=/dir/a%2Cb.yaml,line=36,title=unreadable::Map keys must be unique',
    '1 error and 1 warning in 2 objects',
  ]);
});

test('SARIF names every rule that was asked, and where each finding and each problem is', () => {
  const { version, runs } = JSON.parse(judged('sarif').out);
  const [{ tool, results, invocations }] = runs;
  expect(version).toBe('2.1.0');
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([linked.id, unused.id]);
  expect(tool.driver.rules[0].defaultConfiguration).toEqual({ level: 'error' });
  expect(results).toEqual([
    {
      ruleId: linked.id,
      ruleIndex: 0,
      level: 'error',
      message: { text: expect.stringMatching(/^Deployment\/webui: enableServiceLinks is not set\. Fix: /) },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: '/dir/a%2Cb.yaml' }, region: { startLine: 1 } },
          logicalLocations: [{ fullyQualifiedName: 'ai/Deployment/webui', kind: 'resource' }],
        },
      ],
      partialFingerprints: { 'object/v1': 'service-links-are-off ai/Deployment/webui' },
    },
    expect.objectContaining({ ruleId: unused.id, ruleIndex: 1, level: 'warning' }),
  ]);
  expect(invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: 'Map keys must be unique' },
          locations: [{ physicalLocation: expect.objectContaining({ region: { startLine: 36 } }) }],
        },
      ],
    },
  ]);
});

test('what comes from standard input has no file to open', () => {
  const input = stringify(webui({ namespace: 'ai', strategy: { type: 'Recreate' } }));
  expect(JSON.parse(judged('json', false, input).out).findings[0]).not.toHaveProperty('file');
  expect(judged('github', false, input).out).toMatch(
    /^::error title=service-links-are-off::Deployment\/webui \(stdin:1\): /,
  );
  expect(JSON.parse(judged('sarif', false, input).out).runs[0].results[0].locations).toEqual([
    { logicalLocations: [expect.anything()], message: { text: 'stdin:1' } },
  ]);
});

test.each(['json', 'sarif', 'github', 'text'])('%s of nothing wrong says so', format => {
  const { code, out } = judged(format, false, stringify(service()));
  expect(code).toBe(0);
  if (format === 'json') expect(JSON.parse(out).findings).toEqual([]);
  else if (format === 'sarif') expect(JSON.parse(out).runs[0].results).toEqual([]);
  else expect(out).toBe('0 errors and 0 warnings in 1 object');
});
