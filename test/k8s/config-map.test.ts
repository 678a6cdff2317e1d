import { JsonPatch, Testing } from 'cdk8s';
import { checksum, defineConfigMap } from '../../src/k8s/config-map';
import { Identity } from '../../src/k8s/identity';
import type { WorkloadProps } from '../../src/k8s/part-props';
import { podTemplate } from '../../src/k8s/pod';
import { defineDeployment } from '../../src/k8s/workload';
import { chatChart, only } from '../support';

/** The pod template of a part with a ConfigMap. */
function templateOf(data: { [key: string]: string }, props: WorkloadProps = {}, patch?: JsonPatch) {
  const chart = chatChart();
  const identity = new Identity(chart, { name: 'part', ...props }, { component: 'part', program: 'part' });
  const { object, volume, annotations } = defineConfigMap(chart, identity, { name: 'settings', data });
  const main = { name: 'part', image: 'part:1', env: [], resources: { requests: {}, limits: {} }, probes: {} };
  const template = podTemplate(identity, props, {
    main: main as never,
    volumes: [volume],
    security: {},
    terminationGracePeriodSeconds: 30,
    annotations,
  });
  defineDeployment(chart, identity, { replicas: 1, recreate: false, template });
  if (patch) object.addJsonPatch(patch);
  return only(Testing.synth(chart), 'Deployment').spec.template;
}

test('the pods mount it, and carry its checksum', () => {
  const { metadata, spec } = templateOf({ 'a.yml': 'a', 'b.yml': 'b' });
  expect(spec.volumes).toEqual([{ name: 'settings', configMap: { name: 'part-settings' } }]);
  expect(metadata.annotations).toEqual({ 'checksum/settings': 'f7bc9380216503da' });
});

test('the pods change with the content, a patch of it too', () => {
  const before = templateOf({ 'a.yml': 'a' });
  expect(templateOf({ 'a.yml': 'b' })).not.toEqual(before);
  expect(templateOf({ 'b.yml': 'a' })).not.toEqual(before);
  expect(templateOf({ 'a.yml': 'b' }, {}, JsonPatch.replace('/data/a.yml', 'a'))).toEqual(before);
  expect(templateOf({ 'a.yml': 'a' }, {}, JsonPatch.add('/binaryData', { x: 'eA==' }))).not.toEqual(before);
});

test('and with nothing else', () => {
  const { metadata } = templateOf({ 'a.yml': 'a', 'b.yml': 'b' });
  const again = templateOf(
    { 'b.yml': 'b', 'a.yml': 'a' },
    { labels: { team: 'ai' } },
    JsonPatch.add('/immutable', true),
  );
  expect(again.metadata.annotations).toEqual(metadata.annotations);
});

test('one key with two texts is not two keys', () => {
  expect(checksum({ data: { a: 'b', c: 'd' } })).not.toBe(checksum({ data: { a: 'bc', d: '' } }));
  expect(checksum({ data: { a: 'b' } })).not.toBe(checksum({ binaryData: { a: 'b' } }));
});
