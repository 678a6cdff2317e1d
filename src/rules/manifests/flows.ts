import { OPAQUE } from './environment';
import { get, type Manifest } from './manifest';
import type { Manifests } from './manifests';
import { targetPort } from './ports';
import { workloadsOf } from './services';
import { hostOf, schemeOf } from './urls';
import type { Workload } from './workloads';

/** A connection to a workload of the input that a variable names. */
export interface Flow {
  readonly variable: string;
  readonly to: Workload;
  /** The port of its pods. */
  readonly port: number;
  /** The port of the Service. */
  readonly servicePort: number;
}

const IMPLIED: { readonly [scheme: string]: number } = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  redis: 6379,
  rediss: 6379,
  postgres: 5432,
  postgresql: 5432,
};

/** The connections that the variables of a workload name, as far as they lead to workloads of the input. */
export function flowsOf(workload: Workload, manifests: Manifests): Flow[] {
  const flows = workload.containers.flatMap(({ env }) =>
    env.names().flatMap(variable => {
      const value = env.get(variable);
      const texts = value.kind === 'known' || value.kind === 'partly' ? urlsIn(value.text) : [];
      return texts.flatMap(url => flowsTo(url, variable, workload, manifests));
    }),
  );
  const seen = new Set<string>();
  return flows.filter(({ to, port }) => {
    const key = `${to.kind}/${to.namespace}/${to.name}:${port}`;
    return to !== workload && seen.size !== seen.add(key).size;
  });
}

/** The hosts that the variables of a workload name, whoever is behind them. */
export function namesHosts({ containers }: Workload): boolean {
  return containers.some(({ env }) =>
    env.names().some(name => {
      const value = env.get(name);
      return value.kind === 'opaque' ? /URL|URI|HOST/.test(name) : 'text' in value && urlsIn(value.text).length > 0;
    }),
  );
}

function urlsIn(written: string): string[] {
  if (!written.includes('://')) return [];
  return written.split(/[;,\s"'\\]+/).filter(part => schemeOf(part) !== undefined);
}

function flowsTo(url: string, variable: string, { namespace }: Workload, manifests: Manifests): Flow[] {
  const host = hostOf(url);
  const port = portOf(url);
  if (port === undefined || host === '' || host.includes(OPAQUE)) return [];
  const service = serviceAt(host, namespace, manifests);
  if (!service) return [];
  // Without an address of its own a Service is only a name for its pods.
  const isHeadless = get(service, 'spec', 'clusterIP') === 'None';
  return workloadsOf(service, manifests).flatMap(to => {
    const reached = isHeadless ? port : targetPort(service, port, to);
    return reached === undefined ? [] : [{ variable, to, port: reached, servicePort: port }];
  });
}

function portOf(url: string): number | undefined {
  const authority = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[/?#].*$/s, '');
  const written = /:(\d+)$/.exec(authority)?.[1];
  return written === undefined ? IMPLIED[schemeOf(url)?.replace(/\+.*$/, '') ?? ''] : Number(written);
}

/** The Service that a name means: its own, or that of one pod behind it. */
function serviceAt(host: string, namespace: string, manifests: Manifests): Manifest | undefined {
  const parts = host.replace(/\.$/, '').split('.');
  const svc = parts.indexOf('svc');
  if (svc > 3 || svc === 0 || svc === 1) return undefined;
  const own = svc < 0 ? parts : parts.slice(0, svc);
  const [name, place] = own.length === 3 ? own.slice(1) : own;
  return own.length > 3 ? undefined : manifests.find('Service', name, place ?? namespace);
}
