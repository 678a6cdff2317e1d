import { Duration } from 'cdk8s';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { Collector } from '../../../src/webui/observation/collector';
import { Telemetry, type TelemetryOptions } from '../../../src/webui/observation/telemetry';
import { TraceSampler } from '../../../src/webui/observation/trace-sampler';
import { messageOf } from '../../support';

/** The variables that options set, in their order. */
function variablesOf(options: TelemetryOptions): [string, string][] {
  return (Telemetry.of(options)._contribution.env ?? []).map(({ name, value, secret }) => [
    name,
    secret ? `secret:${secret.name}/${secret.key}` : (value ?? ''),
  ]);
}

const basicAuth = { username: SecretRef.of('otlp', 'user'), password: SecretRef.of('otlp', 'password') };
const grpc = Collector.grpc('http://collector:4317');
const http = Collector.http('http://collector:4318/');

test('one collector of gRPC for all signals is said once, and plaintext is admitted', () => {
  expect(variablesOf({ traces: grpc, metrics: grpc, logs: grpc })).toEqual([
    ['ENABLE_OTEL', 'true'],
    ['ENABLE_OTEL_TRACES', 'true'],
    ['ENABLE_OTEL_METRICS', 'true'],
    ['ENABLE_OTEL_LOGS', 'true'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://collector:4317'],
    ['OTEL_OTLP_SPAN_EXPORTER', 'grpc'],
    ['OTEL_EXPORTER_OTLP_INSECURE', 'true'],
  ]);
});

test('over HTTP each signal has a path of its own', () => {
  expect(variablesOf({ traces: http, metrics: http, logs: http }).slice(4)).toEqual([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://collector:4318/v1/traces'],
    ['OTEL_OTLP_SPAN_EXPORTER', 'http'],
    ['OTEL_EXPORTER_OTLP_INSECURE', 'false'],
    ['OTEL_METRICS_EXPORTER_OTLP_ENDPOINT', 'http://collector:4318/v1/metrics'],
    ['OTEL_LOGS_EXPORTER_OTLP_ENDPOINT', 'http://collector:4318/v1/logs'],
  ]);
});

test('a signal that is alone says everything itself', () => {
  expect(variablesOf({ metrics: Collector.grpc('https://metrics.example.com', { basicAuth }) })).toEqual([
    ['ENABLE_OTEL', 'true'],
    ['ENABLE_OTEL_TRACES', 'false'],
    ['ENABLE_OTEL_METRICS', 'true'],
    ['ENABLE_OTEL_LOGS', 'false'],
    ['OTEL_METRICS_EXPORTER_OTLP_ENDPOINT', 'https://metrics.example.com'],
    ['OTEL_METRICS_OTLP_SPAN_EXPORTER', 'grpc'],
    ['OTEL_METRICS_EXPORTER_OTLP_INSECURE', 'false'],
    ['OTEL_METRICS_BASIC_AUTH_USERNAME', 'secret:otlp/user'],
    ['OTEL_METRICS_BASIC_AUTH_PASSWORD', 'secret:otlp/password'],
  ]);
});

test('the password for the traces goes to no other collector', () => {
  const traces = Collector.grpc('https://otlp.example.com:4317', { basicAuth });
  expect(variablesOf({ traces, logs: grpc }).slice(4)).toEqual([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://otlp.example.com:4317'],
    ['OTEL_OTLP_SPAN_EXPORTER', 'grpc'],
    ['OTEL_EXPORTER_OTLP_INSECURE', 'false'],
    ['OTEL_BASIC_AUTH_USERNAME', 'secret:otlp/user'],
    ['OTEL_BASIC_AUTH_PASSWORD', 'secret:otlp/password'],
    ['OTEL_LOGS_EXPORTER_OTLP_ENDPOINT', 'http://collector:4317'],
    ['OTEL_LOGS_EXPORTER_OTLP_INSECURE', 'true'],
    ['OTEL_LOGS_BASIC_AUTH_USERNAME', ''],
    ['OTEL_LOGS_BASIC_AUTH_PASSWORD', ''],
  ]);
});

test('the rest', () => {
  expect(
    variablesOf({
      traces: grpc,
      metrics: grpc,
      serviceName: 'chat',
      resourceAttributes: { 'deployment.environment.name': 'prod, eu=1', team: 'ai' },
      sampler: TraceSampler.share(0.25),
      metricsInterval: Duration.minutes(1),
    }).slice(7),
  ).toEqual([
    ['OTEL_METRICS_EXPORT_INTERVAL_MILLIS', '60000'],
    ['OTEL_SERVICE_NAME', 'chat'],
    ['OTEL_RESOURCE_ATTRIBUTES', 'deployment.environment.name=prod%2C%20eu%3D1,team=ai'],
    ['OTEL_TRACES_SAMPLER', 'parentbased_traceidratio'],
    ['OTEL_TRACES_SAMPLER_ARG', '0.25'],
  ]);
});

test.each<[TraceSampler, string]>([
  [TraceSampler.always(), 'always_on'],
  [TraceSampler.followCaller(), 'parentbased_always_off'],
])('a sampler without a number', (sampler, name) => {
  expect(variablesOf({ traces: grpc, sampler }).slice(7)).toEqual([['OTEL_TRACES_SAMPLER', name]]);
});

test('each collector is a flow, once', () => {
  const peer = NetworkPeer.pods('observability', { app: 'collector' });
  const near = Collector.grpc('http://collector:4317', { peer });
  const far = Collector.http('https://otlp.example.com', { peer: NetworkPeer.internet() });
  const { flows } = Telemetry.of({ traces: near, metrics: near, logs: far })._contribution;
  expect(flows).toEqual([
    { peer, port: 4317, option: 'a peer to Collector.grpc' },
    { peer: far._options.peer, port: 443, option: 'a peer to Collector.http' },
  ]);
});

describe('refuses', () => {
  test.each<[string, () => unknown, string]>([
    ['gRPC on the port of HTTP', () => Collector.grpc('http://c:4318'), "that of Collector.http, got 'http://c:4318'"],
    ['HTTP on the port of gRPC', () => Collector.http('http://c:4317'), "that of Collector.grpc, got 'http://c:4317'"],
    ['gRPC with a path', () => Collector.grpc('http://c:4317/v1/traces'), 'Collector.grpc must be a URL without path'],
    ['plaintext without a port', () => Collector.grpc('http://c'), 'a URL with a port'],
    ['a host alone', () => Collector.grpc('collector:4317'), 'Collector.grpc must be a URL such as'],
    ['credentials', () => Collector.http('http://u:p@c:4318'), 'a URL without user and password'],
    ['the path of a signal', () => Collector.http('http://c:4318/v1/traces'), 'without the path of a signal'],
    ['a query', () => Collector.http('http://c:4318?x=1'), 'a URL without query'],
    ['nothing', () => Telemetry.of({}), 'Telemetry.of must be given traces, metrics or logs, got'],
    [
      'a sampler without traces',
      () => Telemetry.of({ logs: grpc, sampler: TraceSampler.always() }),
      'Telemetry.of sampler must be left out without traces',
    ],
    [
      'an interval without metrics',
      () => Telemetry.of({ logs: grpc, metricsInterval: Duration.seconds(5) }),
      'Telemetry.of metricsInterval must be left out without metrics',
    ],
    [
      'an interval below a second',
      () => Telemetry.of({ metrics: grpc, metricsInterval: Duration.millis(500) }),
      'Telemetry.of metricsInterval in seconds must be a whole number of 1 or more, got 0.5',
    ],
    ['an empty name', () => Telemetry.of({ logs: grpc, serviceName: '' }), 'Telemetry.of serviceName must be a text'],
    ['an attribute that splits', () => Telemetry.of({ logs: grpc, resourceAttributes: { 'a=b': 'c' } }), "got 'a=b'"],
    [
      'the name of the service twice',
      () => Telemetry.of({ logs: grpc, resourceAttributes: { 'service.name': 'c' } }),
      'without service.name',
    ],
    [
      'a share of everything',
      () => TraceSampler.share(1),
      'TraceSampler.share must be a number above 0 and below 1, got 1',
    ],
    ['no share', () => TraceSampler.share(Number.NaN), 'got NaN'],
  ])('%s', (_what, action, message) => {
    expect(messageOf(action)).toContain(message);
  });
});
