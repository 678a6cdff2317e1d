import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { run } from '../../src/cli/cli';
import { readManifests } from '../../src/cli/read';
import { get } from '../../src/rules/manifests/manifest';
import { fromSecret, service, webui } from '../rules/manifests';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'check-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(directory, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function yamlOf(...documents: unknown[]): string {
  return documents.map(document => stringify(document)).join('---\n');
}

function check(files: string[], stdin = '', colours = false) {
  const out: string[] = [];
  const err: string[] = [];
  const code = run(['check', ...files], {
    stdin: () => stdin,
    out: text => out.push(text),
    err: text => err.push(text),
    colours,
  });
  const within = (text: string) => text.replaceAll(`${directory}/`, '');
  return { code, out: out.map(within), err: err.map(within) };
}

/** Open WebUI as the rules like it. */
const fields = {
  strategy: { type: 'Recreate' },
  env: { WEBUI_SECRET_KEY: fromSecret('webui', 'key') },
  mounts: { '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' } } },
  container: { readinessProbe: { httpGet: { path: '/ready', port: 8080 } } },
};
const clean = webui({ ...fields, pod: { enableServiceLinks: false } });
/** The same, with what Kubernetes does by default. */
const linked = webui(fields);

describe('the exit code', () => {
  test('is 0 when nothing is wrong', () => {
    expect(check([file('a.yaml', yamlOf(clean, service()))])).toEqual({
      code: 0,
      out: ['0 errors and 0 warnings in 2 objects'],
      err: [],
    });
  });

  test('is 0 with warnings alone, which are marked', () => {
    const annotations = { 'cdk8s-open-webui.io/acknowledge.replicas-need-redis': 'we tried' };
    const { code, out } = check([file('a.yaml', yamlOf(service({ annotations })))]);
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^\[a\.yaml:1\] warning: Service\/webui breaks acknowledgements-are-used: /);
    expect(out.at(-1)).toBe('0 errors and 1 warning in 1 object');
  });

  test('is 1 with an error, which says where, and how to accept it', () => {
    const { code, out } = check([file('a.yaml', yamlOf(service(), linked))]);
    expect(code).toBe(1);
    expect(out[0]).toMatch(/^\[a\.yaml:13\] Deployment\/webui breaks service-links-are-off: /);
    expect(out[0]).toContain(
      'or:    annotate the object with cdk8s-open-webui.io/acknowledge.service-links-are-off: <reason>',
    );
  });

  test('is 2 when something cannot be read; the rest is still checked', () => {
    const broken = file('broken.yaml', `${yamlOf(linked)}---\nkind: A\na: b: c\n---\n${yamlOf(service())}`);
    const { code, out, err } = check([join(directory, 'missing.yaml'), broken]);
    expect(code).toBe(2);
    expect(err).toEqual([
      'missing.yaml: no such file or directory',
      expect.stringMatching(/^broken\.yaml:\d+: Nested mappings are not allowed/),
    ]);
    expect(out[0]).toContain('service-links-are-off');
    expect(out.at(-1)).toBe('1 error and 0 warnings in 2 objects');
  });

  test('is 2 when the input holds no object, as when the program in front of the pipe has failed', () => {
    expect(check(['-'], '')).toMatchObject({ code: 2, err: ['-: holds no Kubernetes object'] });
    expect(check([directory])).toMatchObject({ code: 2 });
  });
});

describe('what is judged', () => {
  const warned = service({ annotations: { 'cdk8s-open-webui.io/acknowledge.replicas-need-redis': 'we tried' } });
  const both = () => file('a.yaml', yamlOf(linked, warned));
  const summaryOf = (...options: string[]) => check([...options, both()]).out.at(-1);

  test('is every rule, or those of a level, or some, or all but some', () => {
    expect(summaryOf()).toBe('1 error and 1 warning in 2 objects');
    expect(summaryOf('--level', 'warning')).toBe('1 error and 1 warning in 2 objects');
    expect(summaryOf('--level=error')).toBe('1 error and 0 warnings in 2 objects');
    expect(summaryOf('--rule', 'service-links-are-off')).toBe('1 error and 0 warnings in 2 objects');
    expect(summaryOf('--rule=service-links-are-off', '--rule=acknowledgements-are-used')).toBe(
      '1 error and 1 warning in 2 objects',
    );
    expect(summaryOf('--ignore', 'service-links-are-off')).toBe('0 errors and 1 warning in 2 objects');
  });

  test('decides the exit code', () => {
    expect(check([both()]).code).toBe(1);
    expect(check(['--ignore', 'service-links-are-off', both()]).code).toBe(0);
    expect(check(['--rule', 'replicas-need-redis', both()]).code).toBe(0);
  });

  test('does not make an acknowledgement unused whose rule is not asked', () => {
    const { annotations } = { annotations: { 'cdk8s-open-webui.io/acknowledge.service-links-are-off': 'ours' } };
    const accepted = { ...(linked as object), metadata: { name: 'webui', annotations } };
    expect(check(['--ignore', 'service-links-are-off', file('a.yaml', yamlOf(accepted))])).toMatchObject({
      code: 0,
      out: ['0 errors and 0 warnings in 1 object'],
    });
  });

  test.each([
    [['--output', 'yaml'], "there is no output 'yaml', there are text, json, sarif, github"],
    [['--output', 'jsn'], "there is no output 'jsn', did you mean 'json'?"],
    [['--level', 'info'], "there is no level 'info', there are error, warning"],
    [
      ['--rule', 'replicas-need-reddis'],
      "there is no rule 'replicas-need-reddis', did you mean 'replicas-need-redis'?",
    ],
    [['--ignore', 'constructor'], "there is no rule 'constructor', `cdk8s-open-webui rules` lists all"],
    [['--level', '--rule'], '--level'],
    [['--rule'], '--rule'],
  ])('is refused with %j', (options, message) => {
    expect(check([both(), ...options])).toMatchObject({ code: 2, out: [], err: [expect.stringContaining(message)] });
  });
});

function origins(...files: string[]) {
  const { origins: read, problems } = readManifests(files, () => '');
  expect(problems).toEqual([]);
  return read.map(({ manifest, origin }) => `${manifest.metadata.name} ${origin.replaceAll(`${directory}/`, '')}`);
}

describe('reading', () => {
  test('takes directories with everything below them, in the order of names', () => {
    file('b/c.yml', yamlOf(service({ name: 'c' })));
    file('a.yaml', yamlOf(service({ name: 'a1' }), service({ name: 'a2' })));
    file('b/d.json', JSON.stringify(service({ name: 'd' })));
    file('values.txt', 'kind: Nothing');
    expect(origins(directory)).toEqual(['a1 a.yaml:1', 'a2 a.yaml:13', 'c b/c.yml:1', 'd b/d.json:1']);
  });

  test('takes standard input', () => {
    expect(check(['-'], yamlOf(linked)).out[0]).toMatch(/^\[stdin:1\] Deployment\/webui/);
  });

  test('reads the same file once, whatever it is called', () => {
    const path = file('a.yaml', yamlOf(service()));
    symlinkSync(path, join(directory, 'b.yaml'));
    expect(origins(path, directory, join(directory, '.', 'a.yaml'))).toEqual(['webui a.yaml:1']);
  });

  test('takes lists apart', () => {
    const items = [service({ name: 'a' }), { kind: 'List', apiVersion: 'v1', items: [service({ name: 'b' })] }];
    const path = file('a.yaml', yamlOf({ kind: 'List', apiVersion: 'v1', items }));
    expect(origins(path)).toEqual(['a a.yaml:4, item 1', 'b a.yaml:15, item 2']);
  });

  test('leaves out what is no object', () => {
    expect(origins(file('a.yaml', `# a comment\n---\n${yamlOf({ replicas: 1 }, null, [1], 'x', service())}`))).toEqual([
      'webui a.yaml:11',
    ]);
  });

  test('counts the lines of comments', () => {
    expect(origins(file('a.yaml', `---\n# Source: chart/templates/a.yaml\n${yamlOf(service())}`))).toEqual([
      'webui a.yaml:3',
    ]);
  });

  test('understands YAML as kubectl does', () => {
    const path = file(
      'a.yaml',
      `apiVersion: v1
kind: ConfigMap
metadata: { name: a }
shared: &shared { on: yes, time: 12:30:00 }
data:
  <<: *shared
  mode: 0644
  date: 2025-11-20
  truth: on
`,
    );
    const [{ manifest }] = readManifests([path], () => '').origins;
    expect(get(manifest, 'data')).toEqual({ true: true, time: '12:30:00', mode: 420, date: '2025-11-20', truth: true });
  });

  test('refuses a file that would fill the memory', () => {
    const lines = ['a0: &a0 [x]'];
    for (let level = 1; level < 30; level++) lines.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`);
    expect(check([file('bomb.yaml', lines.join('\n'))])).toMatchObject({
      code: 2,
      err: [expect.stringMatching(/^bomb\.yaml:1: Excessive alias count/)],
    });
  });

  test('says where JSON is broken', () => {
    expect(check([file('a.json', '{\n  "kind": "A",\n  "a" "b"\n}')])).toMatchObject({
      code: 2,
      err: expect.arrayContaining([expect.stringMatching(/^a\.json:3: /)]),
    });
  });

  test('says when a name appears twice in a mapping, which kubectl refuses', () => {
    expect(check([file('a.yaml', 'kind: A\nkind: B\n')])).toMatchObject({
      code: 2,
      err: [expect.stringMatching(/^a\.yaml:2: Map keys must be unique/)],
    });
  });
});
