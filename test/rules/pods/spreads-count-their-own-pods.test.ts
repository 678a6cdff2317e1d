import { spreadsCountTheirOwnPods } from '../../../src/rules/pods/spreads-count-their-own-pods';
import { deployment, type Fields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const spread = (fields: Fields) => ({
  pod: {
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', ...fields }],
  },
});
const labelSelector = { matchLabels: { app: 'webui' } };

testRule(spreadsCountTheirOwnPods, {
  valid: {
    'its own pods': [webui(spread({ labelSelector }))],
    'its own pods, by revision': [webui(spread({ labelSelector, matchLabelKeys: ['pod-template-hash'] }))],
    'an expression, which is not guessed': [
      webui(spread({ labelSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } })),
    ],
    'the key of a StatefulSet': [
      webui({ kind: 'StatefulSet', ...spread({ labelSelector, matchLabelKeys: ['controller-revision-hash'] }) }),
    ],
    'another program': [deployment({ image: 'nginx:1.27', ...spread({}) })],
    nothing: [webui()],
  },
  invalid: {
    'no selector': { manifests: [webui(spread({}))], found: ['the spread by zone has no labelSelector'] },
    'a selector without labels': {
      manifests: [webui(spread({ labelSelector: {}, matchLabelKeys: ['pod-template-hash'] }))],
      found: ['the spread by zone has no labelSelector'],
    },
    'other pods': {
      manifests: [webui(spread({ labelSelector: { matchLabels: { app: 'redis' } } }))],
      found: ['the spread by zone counts pods with app=redis, which these have not'],
      objects: ['Deployment/webui'],
    },
    'the key of a Deployment': {
      manifests: [webui({ kind: 'StatefulSet', ...spread({ labelSelector, matchLabelKeys: ['pod-template-hash'] }) })],
      found: ['the spread by zone looks at pod-template-hash, which pods of a StatefulSet have not'],
    },
  },
});
