import { policiesPassOwnConnections } from '../../../src/rules/network/policies-pass-own-connections';
import { fromSecret, service } from '../manifests';
import { testRule } from '../rule-tester';
import { CILIUM, chat, DNS, models, pods, policy, redis, tcp } from './manifests';

const env = { OLLAMA_BASE_URL: 'http://ollama' };
const toOllama = { to: [pods('ollama')], ports: tcp(11434) };
const fromWebui = { from: [pods('webui')], ports: tcp(11434) };

testRule(policiesPassOwnConnections, {
  valid: {
    'no policies': [chat({ env }), ...models()],
    'egress and ingress': [
      chat({ env }),
      ...models(),
      policy({ egress: [DNS, toOllama] }),
      policy({ selects: 'ollama', ingress: [fromWebui] }),
    ],
    'a policy of one end': [chat({ env }), ...models(), policy({ selects: 'ollama', ingress: [fromWebui] })],
    'a policy of the other direction': [chat({ env }), ...models(), policy({ ingress: [] })],
    'ports by name, and a range': [
      chat({ env }),
      ...models(),
      policy({ egress: [{ to: [pods('ollama')], ports: tcp('http') }] }),
      policy({ selects: 'ollama', ingress: [{ ports: [{ port: 11000, endPort: 12000 }] }] }),
    ],
    'all ports, and everybody': [
      chat({ env }),
      ...models(),
      policy({ egress: [{ to: [pods('ollama')] }] }),
      policy({ selects: 'ollama', ingress: [{}] }),
    ],
    'another policy that admits it': [
      chat({ env }),
      ...models(),
      policy({ name: 'nothing', egress: [] }),
      policy({ name: 'ollama', egress: [toOllama] }),
    ],
    expressions: [
      chat({ env }),
      ...models(),
      policy({
        egress: [{ to: [{ podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['ollama'] }] } }] }],
      }),
    ],
    'a namespace of which the labels are not here': [
      chat({ env: { OLLAMA_BASE_URL: 'http://ollama.models.svc' }, namespace: 'ai' }),
      ...models({ namespace: 'models' }),
      policy({ namespace: 'ai', egress: [{ to: [{ namespaceSelector: { matchLabels: { team: 'x' } } }] }] }),
    ],
    'a block of private addresses, where pods may be': [
      chat({ env }),
      ...models(),
      policy({ egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] }),
    ],
    'a host that is not here': [chat({ env: { OLLAMA_BASE_URL: 'http://elsewhere' } }), policy({ egress: [DNS] })],
    'a policy of Cilium beside': [chat({ env }), ...models(), policy({ egress: [DNS] }), CILIUM],
    'the port of the Service, which is said elsewhere': [
      chat({ env }),
      ...models(),
      policy({ egress: [{ to: [pods('ollama')], ports: tcp(80) }] }),
    ],
    'an address of its own': [chat({ env: { WEBUI_URL: 'http://webui' } }), service(), policy({ egress: [DNS] })],
  },
  invalid: {
    'egress that lacks it': {
      manifests: [chat({ env }), ...models(), policy({ egress: [DNS] })],
      found: ['OLLAMA_BASE_URL leads to Deployment/ollama at port 11434, which no egress rule admits'],
      objects: ['NetworkPolicy/policy'],
    },
    'ingress that lacks it': {
      manifests: [chat({ env }), ...models(), policy({ name: 'closed', selects: 'ollama', ingress: [] })],
      found: ['Deployment/webui connects at port 11434 by OLLAMA_BASE_URL, which no ingress rule admits'],
      objects: ['NetworkPolicy/closed'],
    },
    'another port': {
      manifests: [chat({ env }), ...models(), policy({ egress: [{ to: [pods('ollama')], ports: tcp(8080) }] })],
      found: [/^OLLAMA_BASE_URL leads to Deployment\/ollama at port 11434/],
    },
    UDP: {
      manifests: [
        chat({ env }),
        ...models(),
        policy({ egress: [{ to: [pods('ollama')], ports: [{ protocol: 'UDP', port: 11434 }] }] }),
      ],
      found: [/^OLLAMA_BASE_URL/],
    },
    'the right pods of another namespace': {
      manifests: [
        chat({ env: { OLLAMA_BASE_URL: 'http://ollama.models.svc' }, namespace: 'ai' }),
        ...models({ namespace: 'models' }),
        policy({ namespace: 'ai', egress: [{ to: [pods('ollama')] }, { to: [pods('ollama', 'other')] }] }),
      ],
      found: [/^OLLAMA_BASE_URL/],
    },
    'the public internet, in which no pods are': {
      manifests: [
        chat({ env }),
        ...models(),
        policy({
          egress: [
            {
              to: [
                {
                  ipBlock: {
                    cidr: '0.0.0.0/0',
                    except: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'],
                  },
                },
              ],
            },
          ],
        }),
      ],
      found: [/^OLLAMA_BASE_URL/],
    },
    'a password in the URL that cannot be seen': {
      manifests: [
        chat({
          env: { PASSWORD: fromSecret('redis', 'password'), REDIS_URL: 'redis://:$(PASSWORD)@redis:6379/0' },
        }),
        ...redis(),
        policy({ egress: [DNS] }),
      ],
      found: ['REDIS_URL leads to Deployment/redis at port 6379, which no egress rule admits'],
    },
    'a list, by the names of pods': {
      manifests: [
        chat({
          env: { OLLAMA_BASE_URLS: 'http://elsewhere;http://ollama-0.ollama.models.svc.cluster.local:11434' },
          namespace: 'ai',
        }),
        models({ namespace: 'models' })[0],
        service({ name: 'ollama', namespace: 'models', spec: { clusterIP: 'None', ports: [{ port: 11434 }] } }),
        policy({ namespace: 'ai', egress: [DNS] }),
      ],
      found: ['OLLAMA_BASE_URLS leads to Deployment/ollama at port 11434, which no egress rule admits'],
    },
  },
});
