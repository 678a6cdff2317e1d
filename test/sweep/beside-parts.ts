import { type Chart, Duration } from 'cdk8s';
import {
  Alerts,
  type AlertsProps,
  EnvFrom,
  Exposure,
  ExternalSecrets,
  type ExternalSecretsProps,
  IngressController,
  Ollama,
  Redis,
  Refresh,
  RemoteValue,
  SecretCreation,
  SecretDeletion,
  SecretRef,
  SecretStoreRef,
  Tls,
  WebUI,
} from 'cdk8s-open-webui';
import type { Program } from '../variants';
import { type Choice, make, type Variants } from './family';

const store = SecretStoreRef.clusterStore('vault');
const key = SecretRef.of('search', 'key');

const externalSecrets: Variants<ExternalSecretsProps> = {
  'a store of the cluster': () => ({ store }),
  'a store of the namespace': () => ({ store: SecretStoreRef.store('own') }),
  'a prefix': () => ({ store, keyPrefix: 'chat/' }),
  'a value elsewhere': () => ({ store, values: [RemoteValue.of(key, 'shared/search', 'token')] }),
  'a value that is a secret as a whole': () => ({ store, values: [RemoteValue.of(key, 'shared/search')] }),
  'a Secret made otherwise': () => ({ store, except: ['redis'] }),
  'a refresh every day': () => ({ store, refresh: Refresh.every(Duration.days(1)) }),
  'no refresh': () => ({ store, refresh: Refresh.never() }),
  'a refresh on change': () => ({ store, refresh: Refresh.onChange() }),
  'Secrets that stay': () => ({ store, creation: SecretCreation.ORPHAN }),
  'Secrets of somebody else': () => ({ store, creation: SecretCreation.MERGE }),
  'Secrets that go with their values': () => ({ store, deletion: SecretDeletion.DELETE }),
  labels: () => ({ store, labels: { team: 'ai' } }),
};

const alerts: Variants<AlertsProps> = {
  'nothing of its own': () => ({}),
  'a name': () => ({ name: 'watch' }),
  'labels for Prometheus': () => ({ labels: { release: 'kube-prometheus-stack' } }),
  'labels for the Alertmanager': () => ({ alertLabels: { team: 'ai' } }),
};

/** Parts whose Secrets are of every form. */
function parts(chart: Chart): void {
  new Redis(chart, 'redis', { password: SecretRef.of('redis', 'password'), imagePullSecrets: ['pull'] });
  const tls = Tls.secret('chat-tls');
  new WebUI(chart, 'webui', {
    models: [new Ollama(chart, 'ollama', { models: ['llama3.2:1b'] })],
    secretEnv: { TAVILY_API_KEY: key },
    envFrom: [EnvFrom.secret('more')],
    exposures: [Exposure.ingress(IngressController.traefik(), { host: 'chat.example.com', tls })],
  });
}

/** What looks at the other objects of its chart. */
export const besideParts: Program[] = [
  {
    name: 'ExternalSecrets',
    families: { own: externalSecrets },
    define: (chart: Chart, choice: Choice) => {
      parts(chart);
      new ExternalSecrets(chart, 'secrets', make(chart, { own: externalSecrets }, choice).own);
    },
  },
  {
    name: 'Alerts',
    families: { own: alerts },
    define: (chart: Chart, choice: Choice) => {
      new Alerts(chart, 'alerts', make(chart, { own: alerts }, choice).own);
      parts(chart);
    },
  },
];
