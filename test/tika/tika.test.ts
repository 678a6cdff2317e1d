import { JsonPatch, Testing } from 'cdk8s';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Tika, type TikaProps } from '../../src/tika/tika';
import {
  addressOf,
  COMMON_PROPS,
  chatChart,
  containerOf,
  expectCommonProps,
  expectHardened,
  only,
  podOf,
  render,
  titles,
} from '../support';

describe('a Tika', () => {
  const manifests = render(chart => new Tika(chart, 'tika'));
  const deployment = only(manifests, 'Deployment');
  const container = containerOf(deployment);

  test('is a Deployment and a Service', () => {
    expect(titles(manifests)).toEqual(['Deployment/chat-tika', 'Service/chat-tika']);
    expectHardened(manifests);
  });

  test('keeps no state, so that its pods are replaced in turn', () => {
    expect(deployment.spec.replicas).toBe(1);
    expect(deployment.spec).not.toHaveProperty('strategy');
    expect(podOf(deployment).volumes).toEqual([{ name: 'tmp', emptyDir: {} }]);
    expect(container.volumeMounts).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
  });

  test('runs a pinned image as the user of that image', () => {
    expect(container.image).toBe('docker.io/apache/tika:3.3.1.0-full');
    expect(podOf(deployment).securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 35002,
      runAsGroup: 35002,
    });
    expect(container).not.toHaveProperty('env');
  });

  test('is asked for its version, and has three minutes to start', () => {
    const httpGet = { path: '/version', port: 'http' };
    expect(container.startupProbe).toEqual({ httpGet, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 36 });
    expect(container.livenessProbe).toEqual({ httpGet, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 });
    expect(container.readinessProbe).toEqual({ httpGet, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 3 });
  });

  test('hands out the address of its Service', () => {
    const chart = chatChart();
    const { contentExtraction } = new Tika(chart, 'tika');
    const rendered = Testing.synth(chart);
    const address = addressOf(only(rendered, 'Service'), only(rendered, 'Deployment'));
    expect(contentExtraction._contribution.env).toEqual([
      { name: 'CONTENT_EXTRACTION_ENGINE', value: 'tika' },
      { name: 'TIKA_SERVER_URL', value: `http://${address}` },
    ]);
    expect(contentExtraction._contribution.flows?.[0].port).toBe(9998);
  });

  test('can be patched by Kubernetes paths', () => {
    const chart = chatChart();
    const tika = new Tika(chart, 'tika');
    tika.workload.addJsonPatch(JsonPatch.replace('/spec/template/spec/volumes/0/emptyDir', { sizeLimit: '1Gi' }));
    tika.service.addJsonPatch(JsonPatch.replace('/spec/ports/0/port', 80));
    const patched = Testing.synth(chart);
    expect(podOf(only(patched, 'Deployment')).volumes).toEqual([{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }]);
    expect(only(patched, 'Service').spec.ports[0].port).toBe(80);
  });
});

test('every prop of a Tika is in its output', () => {
  const props: Required<TikaProps> = { ...COMMON_PROPS, replicas: 3 };
  const manifests = render(chart => new Tika(chart, 'tika', props));
  expectCommonProps(manifests, 'tika', 'tika');
  expect(only(manifests, 'Deployment').spec.replicas).toBe(3);
});

test('a Tika that runs elsewhere is known by its URL or a Secret', () => {
  const peer = NetworkPeer.internet();
  const byUrl = Tika.fromUrl('https://tika.example.com', { peer }).contentExtraction._contribution;
  expect(byUrl.env?.[1]).toMatchObject({ name: 'TIKA_SERVER_URL', value: 'https://tika.example.com' });
  expect(byUrl.flows).toEqual([{ peer, port: 443 }]);
  const url = SecretRef.of('tika', 'url');
  const bySecret = Tika.fromSecret(url, { peer }).contentExtraction._contribution;
  expect(bySecret.env?.[1]).toMatchObject({ name: 'TIKA_SERVER_URL', secret: url });
  expect(bySecret.flows).toEqual([{ peer, port: undefined }]);
});

test.each([
  ['tika:9998', "Tika.fromUrl must be a URL such as 'https://host:1234', got 'tika:9998'"],
  ['ftp://tika', "Tika.fromUrl must be a URL such as 'https://host:1234', got 'ftp://tika'"],
  [
    'http://admin:hunter2@tika:9998',
    'Tika.fromUrl must be a URL without user and password, got one for tika:9998; use fromSecret instead',
  ],
])('there is no Tika at %s', (url, message) => {
  expect(() => Tika.fromUrl(url)).toThrow(message);
});

test.each<[TikaProps, string | RegExp]>([
  [{ replicas: 0 }, 'tika.replicas must be a whole number of 1 or more, got 0'],
  [{ replicas: 1.5 }, 'tika.replicas must be a whole number of 1 or more, got 1.5'],
  [{ replicas: Number.NaN }, 'tika.replicas must be a whole number of 1 or more, got NaN'],
  [{ version: '3 full' }, "tika.version must be a release such as v1.2.3, got '3 full'"],
  [{ env: { 'JAVA OPTS': '-Xmx1g' } }, /^tika\.env must be names of letters, .*, got 'JAVA OPTS'$/],
])('there is no Tika with %j', (props, message) => {
  expect(() => new Tika(chatChart(), 'tika', props)).toThrow(message);
});
