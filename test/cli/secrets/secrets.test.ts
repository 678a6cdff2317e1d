import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { run } from '../../../src/cli/cli';
import { deployment, type Fields, fromSecret, ingress, webui } from '../../rules/manifests';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'secrets-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

/** What the command says of some objects. */
function secrets(...objects: unknown[]): { code: number; script: string; err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  const stdin = objects.map(object => stringify(object)).join('---\n');
  const io = { stdin: () => stdin, out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = run(['secrets', '-'], io);
  return { code, script: out.join('\n'), err };
}

/** The script without what it always begins with. */
function linesOf(...objects: unknown[]): string[] {
  return secrets(...objects)
    .script.split('\n')
    .filter(line => line !== '' && !/^(#!|# The Secrets|set -u|command -v)/.test(line));
}

/** The arguments of each call of kubectl that a script makes, in an environment with nothing but these variables. */
function callsOf(script: string, variables: Record<string, string> = {}): string[][] {
  const [log, kubectl, file] = ['calls', 'kubectl', 'script'].map(name => join(directory, name));
  // Each argument ends with a byte that no argument can hold, each call with two.
  writeFileSync(
    kubectl,
    `#!/bin/sh\nfor argument; do printf '%s\\0' "$argument"; done >> '${log}'\nprintf '\\0' >> '${log}'\n`,
  );
  chmodSync(kubectl, 0o755);
  writeFileSync(file, script);
  execFileSync('sh', [file], { env: { PATH: `${directory}:${process.env.PATH}`, ...variables }, stdio: 'pipe' });
  if (!existsSync(log)) return [];
  return readFileSync(log, 'utf8')
    .split('\0\0')
    .filter(call => call !== '')
    .map(call => call.split('\0'));
}

const object = (apiVersion: string, kind: string, name: string, fields: Fields = {}, namespace = 'ai') => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
  ...fields,
});

const chat = webui({
  namespace: 'ai',
  env: {
    WEBUI_SECRET_KEY: fromSecret('open-webui', 'key'),
    REDIS_PASSWORD: fromSecret('open-webui', 'redis'),
    DATABASE_URL: fromSecret('db', 'uri'),
    OPENAI_API_KEY_0: fromSecret('openai', 'api-key'),
    OPENAI_API_KEY_1: fromSecret('openai', 'api-key'),
  },
});
const redis = deployment({
  name: 'redis',
  namespace: 'ai',
  env: { REDIS_PASSWORD: fromSecret('open-webui', 'redis') },
});

test('writes one line for each Secret, with all keys that somebody needs', () => {
  const { code, script, err } = secrets(chat, redis);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(script).toBe(readFileSync(join(__dirname, 'expected.sh'), 'utf8').trimEnd());
});

test('the script hands kubectl what it says, and random values that are safe in a URL', () => {
  const given = { DB_URI: "postgresql://u:p'$(touch x)@h:5432/d", OPENAI_API_KEY: 'sk-"1"' };
  const calls = callsOf(secrets(chat, redis).script, given);
  expect(calls).toEqual([
    ['-n', 'ai', 'create', 'secret', 'generic', 'db', `--from-literal=uri=${given.DB_URI}`],
    [
      ...['-n', 'ai', 'create', 'secret', 'generic', 'open-webui'],
      expect.stringMatching(/^--from-literal=key=[0-9a-f]{64}$/),
      expect.stringMatching(/^--from-literal=redis=[0-9a-f]{64}$/),
    ],
    ['-n', 'ai', 'create', 'secret', 'generic', 'openai', '--from-literal=api-key=sk-"1"'],
  ]);
});

test('the script stops where it is not told what only the user knows', () => {
  expect(() => callsOf(secrets(chat).script, { OPENAI_API_KEY: 'x' })).toThrow(/DB_URI: postgresql:\/\//);
});

test('the script makes no empty values where openssl is missing', () => {
  const { script } = secrets(webui({ env: { WEBUI_SECRET_KEY: fromSecret('a', 'b') } }));
  const sh = execFileSync('sh', ['-c', 'command -v sh'], { encoding: 'utf8' }).trim();
  writeFileSync(join(directory, 'script'), script);
  expect(() => execFileSync(sh, [join(directory, 'script')], { env: { PATH: directory }, stdio: 'pipe' })).toThrow(
    /openssl is not here/,
  );
});

describe('knows what makes a Secret', () => {
  const reads = (name: string) => webui({ namespace: 'ai', env: { DATABASE_URL: fromSecret(name, 'uri') } });

  test.each<[string, string, unknown]>([
    ['a Secret', 'db', object('v1', 'Secret', 'db')],
    ['a SealedSecret', 'db', object('bitnami.com/v1alpha1', 'SealedSecret', 'db')],
    ['an ExternalSecret', 'db', object('external-secrets.io/v1', 'ExternalSecret', 'db')],
    [
      'an ExternalSecret with a target',
      'db',
      object('external-secrets.io/v1', 'ExternalSecret', 'x', { spec: { target: { name: 'db' } } }),
    ],
    ['CloudNativePG', 'pg-app', object('postgresql.cnpg.io/v1', 'Cluster', 'pg')],
    [
      'Vault',
      'db',
      object('secrets.hashicorp.com/v1beta1', 'VaultStaticSecret', 'x', { spec: { destination: { name: 'db' } } }),
    ],
  ])('%s', (_what, name, maker) => {
    expect(linesOf(reads(name), maker)).toEqual([]);
  });

  test('only in its own namespace', () => {
    expect(linesOf(reads('db'), object('v1', 'Secret', 'db', {}, 'other'))).not.toEqual([]);
  });

  test("a kind of the same name of somebody else's is none", () => {
    expect(linesOf(reads('pg-app'), object('example.com/v1', 'Cluster', 'pg'))).not.toEqual([]);
  });

  test('cert-manager, by a Certificate or an annotation', () => {
    const tls = [{ hosts: ['chat.example.com'], secretName: 'chat-tls' }];
    const issued = { 'cert-manager.io/cluster-issuer': 'letsencrypt' };
    const certificate = object('cert-manager.io/v1', 'Certificate', 'x', { spec: { secretName: 'chat-tls' } });
    expect(linesOf(ingress({ namespace: 'ai', tls, annotations: issued }))).toEqual([]);
    expect(linesOf(ingress({ namespace: 'ai', tls }), certificate)).toEqual([]);
    expect(linesOf(ingress({ namespace: 'ai', tls }))).toEqual([
      'kubectl -n ai create secret tls chat-tls \\',
      '  --cert="${CHAT_TLS_CRT:?the path of the certificate with its chain}" \\',
      '  --key="${CHAT_TLS_KEY:?the path of its key}"',
    ]);
  });
});

test('a registry is that of the images', () => {
  const pod = { imagePullSecrets: [{ name: 'pull' }] };
  expect(linesOf(webui({ pod }))).toEqual([
    '# After a change: kubectl rollout restart deployment/webui',
    'kubectl create secret docker-registry pull \\',
    '  --docker-server=ghcr.io \\',
    '  --docker-username="${PULL_USERNAME:?the name of a user}" \\',
    '  --docker-password="${PULL_PASSWORD:?a token of the registry}"',
  ]);
  expect(linesOf(webui({ pod, image: 'open-webui:v0.11.4' }))).toContain(
    '  --docker-server="${PULL_SERVER:?the host of the registry}" \\',
  );
});

test('the owner of a database of CloudNativePG is given, its password is made', () => {
  const spec = { bootstrap: { initdb: { owner: 'chat', secret: { name: 'owner' } } } };
  expect(linesOf(object('postgresql.cnpg.io/v1', 'Cluster', 'pg', { spec })).slice(1)).toEqual([
    'kubectl -n ai create secret generic owner \\',
    '  --type=kubernetes.io/basic-auth \\',
    '  --from-literal=password="$(openssl rand -hex 32)" \\',
    '  --from-literal=username="${OWNER_USERNAME:?the name of a user}"',
  ]);
});

test('files of a volume come from files; what is mounted whole cannot be known', () => {
  const volumes = [
    { name: 'ca', secret: { secretName: 'ca', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
    { name: 'all', projected: { sources: [{ secret: { name: 'all' } }] } },
  ];
  expect(linesOf(webui({ pod: { volumes } })).slice(1)).toEqual([
    'kubectl create secret generic ca \\',
    '  --from-file=ca.crt="${CA_CA_CRT:?the path of a file}"',
    '# Not known:',
    '#   all: all keys, read by Deployment/webui (a volume)',
  ]);
});

test('what is optional or read as a whole is listed, not made', () => {
  const optional = { valueFrom: { secretKeyRef: { name: 'extra', key: 'token', optional: true } } };
  const envFrom = [{ secretRef: { name: 'more' } }, { secretRef: { name: 'open-webui' } }];
  const lines = linesOf(
    webui({ namespace: 'ai', env: { HF_TOKEN: optional, WEBUI_SECRET_KEY: fromSecret('open-webui', 'key') }, envFrom }),
  );
  expect(lines.slice(-4)).toEqual([
    '# Not known:',
    '#   ai/extra: token, optional, read by Deployment/webui (HF_TOKEN)',
    '#   ai/more: all keys, read by Deployment/webui (envFrom)',
    '#   ai/open-webui: all keys, read by Deployment/webui (envFrom)',
  ]);
  expect(lines.filter(line => line.includes('create secret'))).toEqual([
    'kubectl -n ai create secret generic open-webui \\',
  ]);
});

test('a key of several namespaces has one value', () => {
  const reader = (namespace: string) => webui({ namespace, env: { REDIS_PASSWORD: fromSecret('redis', 'password') } });
  const { script } = secrets(reader('a'), reader('b'));
  const [first, second] = callsOf(script).map(call => call.at(-1));
  expect(first).toMatch(/^--from-literal=password=[0-9a-f]{64}$/);
  expect(second).toBe(first);
  rmSync(join(directory, 'calls'));
  expect(callsOf(script, { REDIS_PASSWORD: 'there' }).map(call => call.at(-1))).toEqual(
    Array(2).fill('--from-literal=password=there'),
  );
});

test('two keys never share a variable', () => {
  const { script } = secrets(webui({ env: { A_API_KEY: fromSecret('a-b', 'c'), B_API_KEY: fromSecret('a', 'b-c') } }));
  expect(callsOf(script, { A_B_C: 'one', A_B_C_2: 'two' }).map(call => call.at(-1))).toEqual([
    '--from-literal=b-c=one',
    '--from-literal=c=two',
  ]);
});

describe('names that Kubernetes would refuse', () => {
  test.each([
    ['a command', 'x; touch /tmp/owned', 'key'],
    ['a substitution', '$(touch owned)', 'key'],
    ['a line', 'x\ntouch owned', 'key'],
    ['a quote', "x'", 'key'],
    ['a template', '{{ .Values.secret }}', 'key'],
    ['a key with a command', 'name', 'x"; touch owned; "'],
  ])('%s: said, and not written', (_what, name, key) => {
    const { code, script, err } = secrets(webui({ env: { HF_TOKEN: fromSecret(name, key) } }), redis);
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringMatching(/^Deployment\/webui refers to a Secret that cannot exist: /)]);
    expect(script).not.toContain('touch');
    expect(callsOf(script)).toHaveLength(1);
  });

  test('of what reads a Secret: no line of the script is theirs', () => {
    const name = "x'\n$(touch owned)\ntouch owned";
    const { script } = secrets(
      webui({ name, env: { WEBUI_SECRET_KEY: fromSecret('a', 'b') }, envFrom: [{ secretRef: { name: 'more' } }] }),
    );
    expect(callsOf(script)).toHaveLength(1);
    expect(existsSync('owned')).toBe(false);
  });

  test('of a variable', () => {
    const { script } = secrets(webui({ env: { 'X"; touch owned; _API_KEY': fromSecret('a', 'b') } }));
    expect(callsOf(script, { A_B: 'x' })).toHaveLength(1);
    expect(existsSync('owned')).toBe(false);
  });
});

describe('the exit code', () => {
  test('is 2 without a file, and for what cannot be read', () => {
    const io = { stdin: () => '{', out: () => {}, err: () => {} };
    expect(run(['secrets'], io)).toBe(2);
    expect(run(['secrets', '-'], io)).toBe(2);
  });

  test('no Secret is no mistake', () => {
    expect(secrets(webui())).toMatchObject({ code: 0, err: [] });
    expect(linesOf(webui())).toEqual([]);
  });
});

test('never writes a value of the input', () => {
  const secret = object('v1', 'Secret', 'other', { stringData: { key: 'hunter2' } });
  expect(secrets(chat, secret).script).not.toContain('hunter2');
});
