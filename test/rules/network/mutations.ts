import type { Draft } from '../draft';
import type { Fields } from '../manifests';

/** One change of a clean installation with policies, and the ids of the rules that speak of it. */
type Mutations = Record<string, [change: (draft: Draft) => void, ...ids: string[]]>;

interface Rule {
  to?: Fields[];
  from?: Fields[];
  ports?: { port: number; protocol: string }[];
}

interface PolicyDraft {
  ingress: Rule[];
  egress: Rule[];
}

/** The policy of a part, to change one thing of. */
function policy(draft: Draft, part: string): PolicyDraft {
  const found = draft.objects.find(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name.endsWith(part));
  if (!found) throw new Error(`there is no policy of ${part} to change`);
  return found.spec as unknown as PolicyDraft;
}

/** Takes the rules about a port out of a list. */
const without = (rules: Rule[], port: number) => rules.filter(({ ports }) => !ports?.some(each => each.port === port));

const webui = (draft: Draft) => policy(draft, 'webui');

/** What breaks an installation with policies. */
export const POLICIES: Mutations = {
  'a policy that forgets names': [
    draft => {
      webui(draft).egress = without(webui(draft).egress, 53);
    },
    'policies-let-names-be-resolved',
  ],
  'a policy that forgets names, of what pulls': [
    draft => {
      policy(draft, 'ollama').egress = without(policy(draft, 'ollama').egress, 53);
    },
    'policies-let-names-be-resolved',
  ],
  'no way out to Redis': [
    draft => {
      webui(draft).egress = without(webui(draft).egress, 6379);
    },
    'policies-pass-own-connections',
  ],
  'no way in to Tika': [
    draft => {
      policy(draft, 'tika').ingress = [];
    },
    'policies-pass-own-connections',
  ],
  'an Ollama that admits notebooks alone': [
    draft => {
      policy(draft, 'ollama').ingress.splice(1);
    },
    'policies-pass-own-connections',
  ],
  'nobody who lets browsers in': [
    draft => {
      webui(draft).ingress = [];
    },
    'ways-in-pass-the-policies',
  ],
  'the port of the Service': [
    draft => {
      webui(draft).ingress[0].ports = [
        { port: 80, protocol: 'TCP' },
        { port: 8080, protocol: 'TCP' },
      ];
    },
    'policy-ports-are-container-ports',
  ],
  'the internet at port 80': [
    draft => {
      webui(draft).egress.push({ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: [{ port: 80, protocol: 'TCP' }] });
    },
    'public-egress-leaves-metadata-out',
  ],
  'an exception of another family': [
    draft => {
      webui(draft).egress.push({
        to: [{ ipBlock: { cidr: '203.0.113.0/24', except: ['fc00::/7'] } }],
        ports: [{ port: 443, protocol: 'TCP' }],
      });
    },
    'ip-block-exceptions-are-inside',
  ],
  'an Ollama for everybody': [
    draft => {
      delete policy(draft, 'ollama').ingress[0].from;
    },
    'ollama-admits-its-clients-only',
  ],
  'a Redis for all namespaces': [
    draft => {
      policy(draft, 'redis').ingress[0].from = [{ namespaceSelector: {} }];
    },
    'parts-admit-their-clients-only',
  ],
  'a Redis without policy': [
    draft => {
      draft.objects.splice(
        draft.objects.findIndex(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name.endsWith('redis')),
        1,
      );
    },
    'parts-admit-their-clients-only',
  ],
  'browsers from everywhere': [
    draft => {
      delete webui(draft).ingress[0].from;
    },
    'open-webui-admits-its-proxy-only',
  ],
  'a namespace and its pods in two peers': [
    draft => {
      const [rule] = webui(draft).ingress;
      const [{ namespaceSelector, podSelector }] = rule.from ?? [];
      rule.from = [{ namespaceSelector }, { podSelector }];
    },
    'namespace-and-pods-are-one-peer',
  ],
  'an Ollama that may ask for names alone': [
    draft => {
      policy(draft, 'ollama').egress = policy(draft, 'ollama').egress.slice(0, 1);
    },
    'pulls-pass-the-policies',
  ],
  'headers that are trusted, which the policy makes safe': [
    ({ server }) => {
      server.env.push({ name: 'WEBUI_AUTH_TRUSTED_EMAIL_HEADER', value: 'X-Email' });
    },
  ],
  'headers that are trusted, of everybody': [
    draft => {
      draft.server.env.push({ name: 'WEBUI_AUTH_TRUSTED_EMAIL_HEADER', value: 'X-Email' });
      delete webui(draft).ingress[0].from;
    },
    'trusted-headers-come-from-the-proxy',
  ],
  'local addresses that users may have fetched, which the policy makes safe': [
    ({ server }) => {
      server.env.push({ name: 'ENABLE_LOCAL_WEB_FETCH', value: 'true' });
    },
  ],
};
