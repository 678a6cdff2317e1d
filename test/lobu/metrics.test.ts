import { LobuSecret } from '../../src/lobu/secret';
import { only } from '../support';
import { KEYS, lobu } from './programs';

const secret = LobuSecret.of('lobu-secrets', [...KEYS, 'METRICS_AUTH_TOKEN']);

test('the monitor reads the Service of the gateway, with the token that guards it', () => {
  const manifests = lobu({ secret, serviceMonitor: { labels: { release: 'prometheus' } } });
  const monitor = only(manifests, 'ServiceMonitor');
  expect(monitor.metadata.labels).toMatchObject({ release: 'prometheus' });
  expect(only(manifests, 'Service', 'chat-lobu-app').metadata.labels).toMatchObject(monitor.spec.selector.matchLabels);
  expect(only(manifests, 'Service', 'chat-lobu-embeddings').metadata.labels).not.toMatchObject(
    monitor.spec.selector.matchLabels,
  );
  expect(monitor.spec.endpoints).toEqual([
    {
      port: 'http',
      path: '/lobu/metrics',
      interval: '30s',
      scrapeTimeout: '10s',
      authorization: { type: 'Bearer', credentials: { name: 'lobu-secrets', key: 'METRICS_AUTH_TOKEN' } },
    },
  ]);
});

test('without a token it has none', () => {
  expect(only(lobu({ serviceMonitor: {} }), 'ServiceMonitor').spec.endpoints[0]).not.toHaveProperty('authorization');
});

test('the alerts are those of the chart', () => {
  const rule = only(lobu({ alerts: {} }), 'PrometheusRule');
  expect(rule.metadata.name).toBe('chat-lobu-watchers');
  expect(
    rule.spec.groups[0].rules.map(({ alert, labels }: { alert: string; labels: object }) => [alert, labels]),
  ).toEqual([
    ['WatcherAutomationSilent', { severity: 'critical', service: 'lobu' }],
    ['WatcherAutomationPhaseFailing', { severity: 'warning', service: 'lobu' }],
    ['LobuScheduledJobFailing', { severity: 'warning', service: 'lobu' }],
  ]);
});
