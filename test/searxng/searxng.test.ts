import { Testing } from 'cdk8s';
import { parse } from 'yaml';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Searxng, type SearxngProps } from '../../src/searxng/searxng';
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

const secretKey = SecretRef.of('searxng', 'secret-key');
const rendered = (props: Partial<SearxngProps> = {}) =>
  render(chart => new Searxng(chart, 'searxng', { secretKey, ...props }));

describe('a SearXNG', () => {
  const manifests = rendered();
  const deployment = only(manifests, 'Deployment');
  const container = containerOf(deployment);

  test('is a Deployment, a Service and its settings', () => {
    expect(titles(manifests)).toEqual([
      'ConfigMap/chat-searxng-settings',
      'Deployment/chat-searxng',
      'Service/chat-searxng',
    ]);
    expectHardened(manifests);
  });

  test('answers in JSON, limits nobody, and keeps every other default', () => {
    expect(parse(only(manifests, 'ConfigMap').data['settings.yml'])).toEqual({
      use_default_settings: true,
      server: { limiter: false, image_proxy: false },
      search: { formats: ['html', 'json'] },
    });
    expect(podOf(deployment).volumes).toContainEqual({
      name: 'settings',
      configMap: { name: 'chat-searxng-settings' },
    });
    expect(container.volumeMounts).toContainEqual({ name: 'settings', mountPath: '/etc/searxng', readOnly: true });
  });

  test('signs with a key from a Secret, and runs as the user of its image', () => {
    expect(container.env).toEqual([
      { name: 'SEARXNG_SECRET', valueFrom: { secretKeyRef: { name: 'searxng', key: 'secret-key' } } },
    ]);
    expect(podOf(deployment).securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 977, fsGroup: 977 });
    expect(container.image).toBe('docker.io/searxng/searxng:2026.9.25-12f8b6515');
  });

  test('is asked for its health, and has two minutes to start', () => {
    const httpGet = { path: '/healthz', port: 'http' };
    expect(container.startupProbe).toEqual({ httpGet, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 24 });
    expect(container.livenessProbe).toMatchObject({ httpGet });
    expect(container.readinessProbe).toMatchObject({ httpGet });
  });

  test('hands out the address of its Service', () => {
    const chart = chatChart();
    const { searchServer } = new Searxng(chart, 'searxng', { secretKey });
    const objects = Testing.synth(chart);
    const address = addressOf(only(objects, 'Service'), only(objects, 'Deployment'));
    expect(searchServer._queryUrl).toBe(`http://${address}/search?q=<query>`);
    expect(searchServer._port).toBe(8080);
  });

  test('restarts when its settings change, and not otherwise', () => {
    const annotation = (props?: Partial<SearxngProps>) =>
      only(rendered(props), 'Deployment').spec.template.metadata.annotations['checksum/settings'];
    expect(annotation()).toMatch(/^[0-9a-f]{16}$/);
    expect(annotation({ replicas: 2 })).toBe(annotation());
    expect(annotation({ engines: ['wikipedia'] })).not.toBe(annotation());
  });

  test('asks the engines that it is given', () => {
    const settings = only(rendered({ engines: ['duckduckgo', "o'reilly & co"] }), 'ConfigMap').data['settings.yml'];
    expect(parse(settings).use_default_settings).toEqual({ engines: { keep_only: ['duckduckgo', "o'reilly & co"] } });
  });
});

test('every prop of a SearXNG is in its output', () => {
  const props: Required<SearxngProps> = { ...COMMON_PROPS, secretKey, engines: ['wikipedia'], replicas: 3 };
  const manifests = rendered(props);
  expectCommonProps(manifests, 'searxng', 'searxng');
  expect(only(manifests, 'Deployment').spec.replicas).toBe(3);
});

test.each<[Partial<SearxngProps>, string]>([
  [{ replicas: 0 }, 'searxng.replicas must be a whole number of 1 or more, got 0'],
  [{ engines: ['a"b'] }, "searxng.engines must be names of engines such as 'duckduckgo', got 'a\"b'"],
  [
    { env: { SEARXNG_SECRET: 'x' } },
    'searxng.env.SEARXNG_SECRET is set by searxng.secretKey: change that prop instead',
  ],
])('there is no SearXNG with %j', (props, message) => {
  expect(() => rendered(props)).toThrow(message);
});
