import type { Duration } from 'cdk8s';
import type { Contribution } from '../../connections/contribution';
import { refuse, text, wholeNumber } from '../../k8s/demand';
import { either, type Variable, value } from '../../k8s/environment';
import type { Collector } from './collector';
import type { TraceSampler } from './trace-sampler';

/** What is sent, and where it goes: at least one of traces, metrics and logs. */
export interface TelemetryOptions {
  /**
   * Takes the traces: requests, and what each asks of database, Redis and model servers.
   *
   * @default - none are made
   */
  readonly traces?: Collector;

  /**
   * Takes the metrics: requests with their durations, and numbers of users. There is no other way to them: Open WebUI has no page
   * that Prometheus could read.
   *
   * @default - none are made
   */
  readonly metrics?: Collector;

  /**
   * Takes the logs, which are on standard output all the same.
   *
   * @default - none are sent
   */
  readonly logs?: Collector;

  /**
   * Name of the service in all signals.
   *
   * @default - Open WebUI's: open-webui
   */
  readonly serviceName?: string;

  /**
   * Attributes of all signals, such as `deployment.environment.name`.
   *
   * @default - none
   */
  readonly resourceAttributes?: { [name: string]: string };

  /**
   * Which traces are kept.
   *
   * @default - all of them, unless a caller says otherwise
   */
  readonly sampler?: TraceSampler;

  /**
   * Time between two exports of metrics: a whole number of seconds.
   *
   * @default - Open WebUI's: 10 seconds
   */
  readonly metricsInterval?: Duration;
}

/** OpenTelemetry: what Open WebUI tells of itself. */
export class Telemetry {
  /**
   * Sends each signal to the collector that is given for it.
   *
   * @throws if there is no signal, or an option says something of a signal that is not sent
   *
   * @example
   * const collector = Collector.grpc('http://otel-collector.observability.svc:4317');
   * const telemetry = Telemetry.of({ traces: collector, metrics: collector, sampler: TraceSampler.share(0.1) });
   * new WebUI(chart, 'webui', { models: [], telemetry });
   */
  public static of(options: TelemetryOptions): Telemetry {
    return new Telemetry(options);
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'Telemetry';

  private constructor(options: TelemetryOptions) {
    const { traces, metrics, logs, serviceName, resourceAttributes = {}, sampler, metricsInterval } = options;
    const collectors = [traces, metrics, logs].filter(collector => collector !== undefined);
    if (collectors.length === 0) refuse('Telemetry.of', 'given traces, metrics or logs', 'none of them');
    if (sampler && !traces) refuse('Telemetry.of sampler', 'left out without traces', 'a sampler');
    if (metricsInterval && !metrics) refuse('Telemetry.of metricsInterval', 'left out without metrics', 'an interval');
    const seconds = metricsInterval?.toSeconds({ integral: false });
    const inherited = traces ? signalOf('traces', traces) : WITHOUT_AUTH;
    const attributes = Object.entries(resourceAttributes).map(attribute);
    this._contribution = {
      env: [
        value('ENABLE_OTEL', true),
        value('ENABLE_OTEL_TRACES', traces !== undefined),
        value('ENABLE_OTEL_METRICS', metrics !== undefined),
        value('ENABLE_OTEL_LOGS', logs !== undefined),
        ...written('', differing(signalOf('traces', traces), WITHOUT_AUTH)),
        ...written('METRICS_', differing(signalOf('metrics', metrics), inherited)),
        ...written('LOGS_', differing(signalOf('logs', logs), inherited)),
        ...(metrics && seconds !== undefined
          ? [
              value(
                'OTEL_METRICS_EXPORT_INTERVAL_MILLIS',
                wholeNumber('Telemetry.of metricsInterval in seconds', seconds, 1) * 1000,
              ),
            ]
          : []),
        ...(serviceName === undefined
          ? []
          : [value('OTEL_SERVICE_NAME', text('Telemetry.of serviceName', serviceName))]),
        ...(attributes.length > 0 ? [value('OTEL_RESOURCE_ATTRIBUTES', attributes.join(','))] : []),
        ...(sampler?._env ?? []),
      ],
      flows: collectors
        .filter((collector, index) => collectors.indexOf(collector) === index)
        .map(({ _port: port, _protocol, _options: { peer } }) => ({
          peer,
          port,
          option: `a peer to Collector.${_protocol}`,
        })),
    };
  }
}

/** The variables of a signal, by what stands behind `OTEL_` and the prefix of the signal. */
type Signal = ReadonlyMap<string, Variable>;

/** What is so without a word. */
const WITHOUT_AUTH: Signal = new Map(
  ['BASIC_AUTH_USERNAME', 'BASIC_AUTH_PASSWORD'].map(name => [name, value(name, '')]),
);

function signalOf(name: 'traces' | 'metrics' | 'logs', collector?: Collector): Signal {
  if (!collector) return new Map();
  const { basicAuth } = collector._options;
  const variables = [
    value('EXPORTER_OTLP_ENDPOINT', collector._url(name)),
    value('OTLP_SPAN_EXPORTER', collector._protocol),
    value('EXPORTER_OTLP_INSECURE', collector._isPlaintextGrpc),
    either('BASIC_AUTH_USERNAME', basicAuth?.username ?? ''),
    either('BASIC_AUTH_PASSWORD', basicAuth?.password ?? ''),
  ];
  return new Map(variables.map(variable => [variable.name, variable]));
}

/** What a signal says otherwise than what holds without it: the variables of the traces hold for all signals. */
function differing(signal: Signal, inherited: Signal): Signal {
  const isSame = (a: Variable, b?: Variable) =>
    a.value === b?.value && a.secret?.name === b?.secret?.name && a.secret?.key === b?.secret?.key;
  return new Map([...signal].filter(([name, variable]) => !isSame(variable, inherited.get(name))));
}

function written(prefix: string, signal: Signal): Variable[] {
  return [...signal.values()].map(variable => ({ ...variable, name: `OTEL_${prefix}${variable.name}` }));
}

/** `name=value`, as the SDK reads it: it decodes percent signs, and splits at commas and equals signs. */
function attribute([name, content]: [string, string]): string {
  const path = 'Telemetry.of resourceAttributes';
  if (!/^[a-zA-Z][-_./a-zA-Z0-9]*$/.test(name)) refuse(path, 'names such as deployment.environment.name', name);
  if (name === 'service.name') refuse(path, 'without service.name, which serviceName sets', name);
  return `${name}=${encodeURIComponent(text(`${path}.${name}`, content))}`;
}
