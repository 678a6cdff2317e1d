import { Testing } from 'cdk8s';
import { Playwright, type PlaywrightProps } from '../../src/playwright/playwright';
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

const rendered = (props?: PlaywrightProps) => render(chart => new Playwright(chart, 'playwright', props));

describe('a Playwright server', () => {
  const manifests = rendered();
  const deployment = only(manifests, 'Deployment');
  const container = containerOf(deployment);

  test('is a Deployment and a Service', () => {
    expect(titles(manifests)).toEqual(['Deployment/chat-playwright', 'Service/chat-playwright']);
    expectHardened(manifests);
  });

  test('runs the version of its image, as nobody in particular', () => {
    expect(container.image).toBe('mcr.microsoft.com/playwright:v1.60.0-noble');
    expect(container.command.join(' ')).toBe('npx -y playwright@1.60.0 run-server --port 3000 --host 0.0.0.0');
    expect(podOf(deployment).securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1001 });
    expect(container.env).toEqual([{ name: 'HOME', value: '/tmp' }]);
    expect(container.volumeMounts).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
  });

  test('is ready when its port listens', () => {
    expect(container.readinessProbe.exec.command.slice(0, 2)).toEqual(['node', '-e']);
    expect(container.readinessProbe.exec.command[2]).toContain('connect(3000)');
    expect(container.startupProbe).toMatchObject({ periodSeconds: 5, failureThreshold: 60 });
  });

  test('hands out the address of its Service', () => {
    const chart = chatChart();
    const { browserServer } = new Playwright(chart, 'playwright');
    const objects = Testing.synth(chart);
    expect(browserServer._webSocketUrl).toBe(
      `ws://${addressOf(only(objects, 'Service'), only(objects, 'Deployment'))}`,
    );
    expect(browserServer._port).toBe(3000);
  });

  test.each<[PlaywrightProps, string]>([
    [{ version: 'v1.58.0-noble' }, '1.58.0'],
    [{ image: 'registry.example.com/playwright:v1.58.0' }, '1.58.0'],
    [{ image: 'registry.example.com/playwright:build-7', version: '1.58.0' }, '1.58.0'],
  ])('is of the version that %j says', (props, version) => {
    expect(containerOf(only(rendered(props), 'Deployment')).command[2]).toBe(`playwright@${version}`);
  });
});

test('every prop of a Playwright server is in its output', () => {
  const props: Required<PlaywrightProps> = { ...COMMON_PROPS, replicas: 3 };
  const manifests = rendered(props);
  expectCommonProps(manifests, 'playwright', 'playwright');
  expect(only(manifests, 'Deployment').spec.replicas).toBe(3);
});

test.each<[PlaywrightProps, string]>([
  [{ replicas: 0 }, 'playwright.replicas must be a whole number of 1 or more, got 0'],
  [
    { image: 'registry.example.com/playwright:latest' },
    "playwright.version must be a version such as 'v1.60.0-noble', which Open WebUI must speak, got 'latest'",
  ],
  [{ env: { HOME: '/x' } }, 'playwright.env.HOME is set by the part itself, since another value would break it'],
])('there is no Playwright server with %j', (props, message) => {
  expect(() => rendered(props)).toThrow(message);
});
