import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BackupDestination,
  DatabaseBackup,
  FileStorage,
  Ollama,
  PostgresCluster,
  Redis,
  Replicas,
  Scaling,
  SecretRef,
  VectorDatabase,
  WebUI,
} from 'cdk8s-open-webui';
import { parseAllDocuments } from 'yaml';
import { catalogue } from '../src/rules/catalogue';
import { type Field, type Manifest, only, render } from './support';

const file = join(__dirname, '../docs/operations.md');
const document = readFileSync(file, 'utf8');

/** What a command can be about: code blocks, and code between words. */
const code = [...document.matchAll(/```\w*\n(.*?)```|`([^`\n]+)`/gs)]
  .map(([, block, inline]) => block ?? inline)
  .join('\n');

const example: Manifest[] = parseAllDocuments(
  readFileSync(join(__dirname, '../examples/in-cluster/expected.yaml'), 'utf8'),
).map(each => each.toJS());

/** The other programs that the document speaks of. */
const others = render(chart => {
  const database = new PostgresCluster(chart, 'postgres-2', { maxConnections: 300 });
  new DatabaseBackup(chart, 'database-backup', { database, destination: BackupDestination.volume() });
  new WebUI(chart, 'webui', {
    models: [new Ollama(chart, 'ollama')],
    scaling: Scaling.replicated({
      replicas: Replicas.autoscaled({ min: 3, max: 10 }),
      secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
      database,
      vectorDatabase: VectorDatabase.pgvector({ database }),
      redis: new Redis(chart, 'redis', { password: SecretRef.of('open-webui', 'redis-password') }),
      storage: FileStorage.sharedVolume(),
    }),
  });
});

const KINDS: { readonly [short: string]: string } = { hpa: 'HorizontalPodAutoscaler' };

/** What commands of the document make themselves. */
const MADE = ['job/before-upgrade', 'job/before-move', 'job/restore-files', 'backup/before-upgrade'];

/** What the operator makes: the Secret of each Cluster. */
const generated = example.filter(({ kind }) => kind === 'Cluster').map(({ metadata }) => `secret/${metadata.name}-app`);

const titles = new Set([...MADE, ...generated]);
for (const { kind, metadata } of [...example, ...others]) titles.add(`${kind.toLowerCase()}/${metadata.name}`);

function strings(pattern: RegExp): string[] {
  return [...new Set([...code.matchAll(pattern)].map(([, text]) => text))];
}

test('every object of a command is there', () => {
  const named = strings(
    /\b((?:deployment|cronjob|cluster|database|scheduledbackup|hpa|secret|job|backup)\/[a-z0-9-]+)/g,
  );
  expect(named.length).toBeGreaterThan(10);
  const missing = named.filter(title => {
    const [kind, name] = title.split('/');
    return !titles.has(`${(KINDS[kind] ?? kind).toLowerCase()}/${name}`);
  });
  expect(missing).toEqual([]);
});

test('every name in a manifest of a command is there', () => {
  const names = strings(/(?:persistentVolumeClaimName|cluster: \{ name): ([a-z0-9-]+)/g);
  expect(names).toEqual(['chat-postgres', 'chat-webui-data']);
  expect(names.filter(name => !example.some(({ metadata }) => metadata.name === name))).toEqual([]);
});

test('every container of a command is in a pod of its workload', () => {
  const pod = example.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'chat-webui')?.spec
    .template.spec;
  const containers = [...pod.initContainers, ...pod.containers].map(({ name }: Field) => name);
  expect(containers).toEqual(expect.arrayContaining(strings(/deployment\/chat-webui -c ([a-z-]+)/g)));
});

test('every label of a command is that of pods', () => {
  const labels = strings(/ -l ([a-z./-]+=[a-z-]+)/g);
  const pods = example.flatMap(({ kind, spec }) => {
    if (kind === 'NetworkPolicy') return [spec.podSelector.matchLabels];
    return [spec?.template?.metadata?.labels ?? spec?.jobTemplate?.spec.template.metadata.labels ?? {}];
  });
  const has = (label: string) => pods.some(each => each[label.split('=')[0]] === label.split('=')[1]);
  expect(labels.length).toBeGreaterThan(2);
  expect(labels.filter(label => !has(label) && !label.startsWith('kubernetes.io/'))).toEqual([]);
});

test('every key that is rotated is read', () => {
  const rotated = strings(/rotate ([a-z-]+ [a-z-]+) "/g);
  expect(rotated).toEqual(['open-webui webui-secret-key', 'open-webui redis-password']);
  const text = JSON.stringify(example);
  for (const [name, key] of rotated.map(each => each.split(' '))) {
    expect(text).toContain(JSON.stringify({ secretKeyRef: { key, name } }).slice(1, -1));
  }
});

test('variables of a restore are those of its containers', () => {
  const { spec } = only(example, 'CronJob', 'chat-files-backup-restore');
  const { containers, initContainers } = spec.jobTemplate.spec.template.spec;
  for (const { env } of [...containers, ...initContainers]) {
    const names = env.map(({ name }: Field) => name);
    expect(names).toEqual(expect.arrayContaining(['BACKUP', 'REPLACE']));
  }
});

test('every rule that it names is in the catalogue', () => {
  const ids = strings(/^([a-z]+(?:-[a-z]+){3,})$/gm).filter(id => !id.startsWith('chat-'));
  expect(catalogue.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  expect(ids).toContain('connections-fit-the-database');
});
