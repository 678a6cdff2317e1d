import { rolloutsNeedNoFreeNode } from '../../../src/rules/pods/rollouts-need-no-free-node';
import { deployment, type Fields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const apart = (fields: Fields = {}) => ({
  replicas: 3,
  pod: {
    affinity: {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'webui' } }, ...fields },
        ],
      },
    },
  },
});

testRule(rolloutsNeedNoFreeNode, {
  valid: {
    'all at once': [webui({ ...apart(), strategy: { type: 'Recreate' } })],
    'old pods first': [webui({ ...apart(), strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } })],
    'a StatefulSet': [webui({ ...apart(), kind: 'StatefulSet' })],
    'zones apart': [webui(apart({ topologyKey: 'topology.kubernetes.io/zone' }))],
    'away from others': [webui(apart({ labelSelector: { matchLabels: { app: 'redis' } } }))],
    'away from its own revision': [webui(apart({ matchLabelKeys: ['pod-template-hash'] }))],
    'one pod': [webui({ ...apart(), replicas: 1 })],
    'another program': [deployment({ ...apart(), name: 'webui', image: 'nginx:1.27' })],
  },
  invalid: {
    'old and new pods on a node': {
      manifests: [webui(apart())],
      found: ['no two pods share a node, old and new pods meet'],
      objects: ['Deployment/webui'],
    },
  },
});
