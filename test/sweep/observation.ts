import { Duration } from 'cdk8s';
import {
  Audit,
  Collector,
  LogFormat,
  LogLevel,
  type LogOptions,
  NetworkPeer,
  SecretRef,
  Telemetry,
  TraceSampler,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const grpc = Collector.grpc('http://otel-collector.observability.svc:4317');
const basicAuth = { username: SecretRef.of('otlp', 'username'), password: SecretRef.of('otlp', 'password') };

/** What Open WebUI tells by OpenTelemetry. */
export const telemetry: Variants<Telemetry> = {
  traces: () => Telemetry.of({ traces: grpc }),
  'metrics by HTTP': () =>
    Telemetry.of({ metrics: Collector.http('http://prometheus.monitoring.svc:9090/api/v1/otlp') }),
  'logs of a peer': () =>
    Telemetry.of({
      logs: Collector.http('http://otel-collector.observability.svc:4318', {
        peer: NetworkPeer.pods('observability', { app: 'otel-collector' }),
      }),
    }),
  'everything, each its own way': () =>
    Telemetry.of({
      traces: Collector.grpc('https://otlp.example.com', { basicAuth, peer: NetworkPeer.internet() }),
      metrics: Collector.http('https://metrics.example.com/otlp'),
      logs: grpc,
      serviceName: 'chat',
      resourceAttributes: { 'deployment.environment.name': 'production, eu' },
      sampler: TraceSampler.share(0.1),
      metricsInterval: Duration.minutes(1),
    }),
  'traces that a caller keeps': () => Telemetry.of({ traces: grpc, sampler: TraceSampler.followCaller() }),
  'traces whatever a caller says': () => Telemetry.of({ traces: grpc, sampler: TraceSampler.always() }),
  'metrics with basic auth': () =>
    Telemetry.of({ metrics: Collector.grpc('https://otlp.example.com:4317', { basicAuth }) }),
  'logs with basic auth': () => Telemetry.of({ logs: Collector.http('https://otlp.example.com', { basicAuth }) }),
  'metrics and logs of one collector': () => Telemetry.of({ metrics: grpc, logs: grpc }),
};

/** What is written to standard output. */
export const logs: Variants<LogOptions> = {
  'of a level': () => ({ level: LogLevel.DEBUG }),
  'as JSON': () => ({ format: LogFormat.JSON }),
  'as text of a level': () => ({ level: LogLevel.INFO, format: LogFormat.TEXT }),
};

/** Who did what. */
export const audit: Variants<Audit> = {
  metadata: () => Audit.metadata(),
  'metadata of everything': () => Audit.metadata({ readingRequests: true, excludedPaths: [] }),
  'requests of some paths': () => Audit.requests({ includedPaths: ['/users', '/configs'] }),
  'requests and responses': () => Audit.requestsAndResponses({ excludedPaths: ['/chats'], maxBodyBytes: 512 }),
};
