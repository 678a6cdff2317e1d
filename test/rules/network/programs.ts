import { ApiObject, type Chart, JsonPatch } from 'cdk8s';
import {
  Exposure,
  IngressController,
  NetworkPeer,
  NetworkPolicies,
  Ollama,
  SignIn,
  Tika,
  WebUI,
  type WebUIProps,
} from '../../../src';

const networkPolicies = NetworkPolicies.defaultDeny();

/** A clean WebUI with policies, an Ollama and a Tika, and what a program changes about it. */
function restricted(chart: Chart, props: Partial<WebUIProps> = {}) {
  const ollama = new Ollama(chart, 'ollama', { models: ['llama3.2:1b'] });
  const contentExtraction = new Tika(chart, 'tika');
  const exposures = [Exposure.ingress(IngressController.ingressNginx(), { host: 'chat.example.com' })];
  const webui = new WebUI(chart, 'webui', {
    models: [ollama],
    contentExtraction,
    exposures,
    networkPolicies,
    ...props,
  });
  const policyOf = (part: 'webui' | 'ollama' | 'tika') => {
    const policy = { webui, ollama, tika: contentExtraction }[part].node.findChild('network-policy');
    return policy as ApiObject;
  };
  return { webui, policyOf };
}

/** A policy of the user's own. */
function own(chart: Chart, spec: object): void {
  new ApiObject(chart, 'own', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'own', namespace: 'ai' },
    spec: { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'open-webui' } }, ...spec },
  });
}

/** A program for each rule about policies that fails synth, written as a user would: it breaks this rule and no other. */
export const networkPrograms: { [id: string]: (chart: Chart) => void } = {
  'policies-pass-own-connections': chart =>
    restricted(chart).policyOf('tika').addJsonPatch(JsonPatch.replace('/spec/ingress', [])),
  'policies-let-names-be-resolved': chart =>
    restricted(chart).policyOf('webui').addJsonPatch(JsonPatch.remove('/spec/egress/0')),
  'ways-in-pass-the-policies': chart => {
    const exposure = Exposure.ingress(IngressController.ingressNginx(), { host: 'chat.example.com', ingressFrom: [] });
    restricted(chart, { exposures: [exposure] });
  },
  'policy-ports-are-container-ports': chart => {
    restricted(chart);
    own(chart, {
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
          ports: [{ port: 80 }],
        },
      ],
    });
  },
  'trusted-headers-come-from-the-proxy': chart =>
    void new WebUI(chart, 'webui', { models: [], signIn: [SignIn.trustedHeaders({ email: 'X-Forwarded-Email' })] }),
  'public-egress-leaves-metadata-out': chart => {
    restricted(chart);
    own(chart, { policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] });
  },
  'ollama-admits-its-clients-only': chart =>
    restricted(chart).policyOf('ollama').addJsonPatch(JsonPatch.remove('/spec/ingress/0/from')),
  'ip-block-exceptions-are-inside': chart => {
    restricted(chart);
    own(chart, {
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['192.168.0.0/16'] } }], ports: [{ port: 8080 }] }],
    });
  },
};

/** The right way: a proxy that says who the user is, and nobody else who may connect. */
export function trustingItsProxy(chart: Chart): WebUI {
  const exposure = Exposure.ingress(IngressController.traefik(), {
    host: 'chat.example.com',
    redirectHttp: false,
    ingressFrom: [NetworkPeer.pods('auth', { app: 'oauth2-proxy' })],
  });
  return restricted(chart, {
    exposures: [exposure],
    signIn: [SignIn.trustedHeaders({ email: 'X-Forwarded-Email', groups: 'X-Forwarded-Groups' })],
  }).webui;
}
