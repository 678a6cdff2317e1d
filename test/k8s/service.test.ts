import { Construct } from 'constructs';
import { Identity } from '../../src/k8s/identity';
import { defineService, type ServiceSpec } from '../../src/k8s/service';
import { type Manifest, render } from '../support';

function service(spec: ServiceSpec): Manifest {
  const [manifest] = render(chart => {
    const part = new Construct(chart, 'tika');
    const props = { selectorLabels: { app: 'tika' }, annotations: { a: 'user' } };
    defineService(part, 'service', new Identity(part, props, { component: 'tika', program: 'tika' }), spec);
  });
  return manifest;
}

test('a Service leads to the port of the same name of the pods', () => {
  const { metadata, spec } = service({ port: 9998 });
  expect(metadata).toMatchObject({ name: 'chat-tika', namespace: 'ai', annotations: { a: 'user' } });
  expect(spec).toEqual({
    type: 'ClusterIP',
    selector: { app: 'tika' },
    ports: [{ name: 'http', port: 9998, targetPort: 'http' }],
  });
});

test('a headless Service has an address for each pod', () => {
  const { metadata, spec } = service({
    port: 1,
    portName: 'redis',
    suffix: 'headless',
    headless: true,
    annotations: { b: 'x' },
  });
  expect(metadata).toMatchObject({ name: 'chat-tika-headless', annotations: { a: 'user', b: 'x' } });
  expect(spec).toMatchObject({ clusterIP: 'None', ports: [{ name: 'redis', port: 1, targetPort: 'redis' }] });
});
