import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { examples, names } from '../scripts/examples';
import { checksum } from '../src/k8s/config-map';
import { get, list } from '../src/rules/manifests/manifest';
import type { Field, Manifest } from './support';
import { namesOf } from './sweep/family';
import { programs } from './variants';

/** ConfigMaps whose files a program reads again by itself, by the end of their names: who does. */
const FOLLOWED: { readonly [suffix: string]: string } = {
  '-modelfiles': 'model-sync, which makes the models anew',
};

/** The names of the ConfigMaps that a pod reads: as files, or as variables. */
function readBy(pod: Field): string[] {
  const containers = [...list(pod.initContainers), ...list(pod.containers)];
  const names = [
    ...list(pod.volumes).flatMap(volume => [
      get(volume, 'configMap', 'name'),
      ...list(get(volume, 'projected', 'sources')).map(source => get(source, 'configMap', 'name')),
    ]),
    ...containers.flatMap(container => [
      ...list(get(container, 'envFrom')).map(source => get(source, 'configMapRef', 'name')),
      ...list(get(container, 'env')).map(entry => get(entry, 'valueFrom', 'configMapKeyRef', 'name')),
    ]),
  ];
  return names.filter((name): name is string => typeof name === 'string');
}

/** The ConfigMaps that pods read and whose change would not reach them. */
function unnoticed(manifests: Manifest[]): string[] {
  const templates = manifests.flatMap(({ kind, spec }) => {
    // Each run of a CronJob, and each Job, has pods of its own.
    return ['Deployment', 'StatefulSet', 'DaemonSet'].includes(kind) ? [spec.template] : [];
  });
  return manifests
    .filter(
      ({ kind, metadata }) => kind === 'ConfigMap' && !Object.keys(FOLLOWED).some(end => metadata.name.endsWith(end)),
    )
    .flatMap(configMap =>
      templates
        .filter(template => readBy(template.spec).includes(configMap.metadata.name))
        .filter(
          template =>
            !Object.values(template.metadata.annotations ?? {}).includes(checksum(configMap as { data?: object })),
        )
        .map(() => configMap.metadata.name),
    );
}

test.each(programs)('pods restart when a ConfigMap that $name has changes', ({ families, define }) => {
  for (const [family, variants] of Object.entries(namesOf(families))) {
    for (const variant of variants) {
      const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
      define(chart, { [family]: variant });
      const objects = chart.node.findAll().filter(construct => 'toJson' in construct && construct !== chart);
      const manifests = objects.map(object => (object as unknown as { toJson(): Manifest }).toJson());
      expect({ [variant]: unnoticed(manifests) }).toEqual({ [variant]: [] });
    }
  }
});

test.each(names())('pods restart when a ConfigMap of the example %s changes', name => {
  const text = readFileSync(join(examples, name, 'expected.yaml'), 'utf8');
  expect(unnoticed(parseAllDocuments(text).map(document => document.toJS()))).toEqual([]);
});

test('a ConfigMap that nobody notices is found', () => {
  const volumes = [{ name: 'a', configMap: { name: 'settings' } }];
  const template = (annotations: object) => ({ metadata: { annotations }, spec: { volumes, containers: [] } });
  const manifests = (annotations: object) => [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { a: 'b' } },
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'x' }, spec: { template: template(annotations) } },
  ];
  expect(unnoticed(manifests({}))).toEqual(['settings']);
  expect(unnoticed(manifests({ 'checksum/settings': checksum({ data: { a: 'b' } }) }))).toEqual([]);
  expect(unnoticed(manifests({ 'checksum/settings': checksum({ data: { a: 'c' } }) }))).toEqual(['settings']);
});
