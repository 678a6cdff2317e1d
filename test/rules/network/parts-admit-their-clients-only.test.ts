import { partsAdmitTheirClientsOnly } from '../../../src/rules/network/parts-admit-their-clients-only';
import { deployment, service } from '../manifests';
import { testRule } from '../rule-tester';
import { chat, models, pods, policy, redis, tcp } from './manifests';

const env = { REDIS_URL: 'redis://redis:6379/0' };
const proxied = policy({ ingress: [{ from: [pods('proxy', 'edge')] }] });

testRule(partsAdmitTheirClientsOnly, {
  valid: {
    'no policies at all': [chat({ env }), ...redis()],
    'a policy that names its client': [
      ...redis(),
      policy({ selects: 'redis', ingress: [{ from: [pods('webui')], ports: tcp(6379) }] }),
    ],
    'an Ollama, of which another rule speaks': [
      ...models(),
      policy({ selects: 'ollama', ingress: [{ ports: tcp(11434) }] }),
    ],
    'metrics for everybody': [
      ...redis(),
      policy({ selects: 'redis', ingress: [{ from: [pods('webui')], ports: tcp(6379) }, { ports: tcp(9121) }] }),
    ],
  },
  invalid: {
    'a Redis for everybody': {
      manifests: [...redis(), policy({ selects: 'redis', ingress: [{ ports: tcp(6379) }] })],
      found: ['port 6379 is open to everybody'],
      objects: ['NetworkPolicy/policy'],
    },
    'a Redis that was forgotten': {
      manifests: [chat({ env }), ...redis(), proxied],
      found: ['no policy restricts who connects to it, as one does for Deployment/webui'],
      objects: ['Deployment/redis'],
    },
    'a Tika that was forgotten': {
      manifests: [
        chat({ env: { TIKA_SERVER_URL: 'http://tika:9998' } }),
        deployment({ name: 'tika', image: 'apache/tika:3.2.0' }),
        service({ name: 'tika', spec: { ports: [{ port: 9998 }] } }),
        proxied,
      ],
      found: [/^no policy restricts/],
    },
    'Pipelines for everybody': {
      manifests: [
        deployment({ name: 'pipelines', image: 'ghcr.io/open-webui/pipelines:git-0123456' }),
        policy({ selects: 'pipelines', ingress: [{}] }),
      ],
      found: ['port 9099 is open to everybody'],
    },
  },
});
