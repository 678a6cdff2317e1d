import { variablesAreSetOnce } from '../../../src/rules/variables/variables-are-set-once';
import { deployment, type Env, webui } from '../manifests';
import { testRule } from '../rule-tester';

/** A workload whose first container has further variables behind its own. */
function then(manifest: ReturnType<typeof webui>, more: object[]): unknown {
  const copy = structuredClone(manifest) as ReturnType<typeof webui> & {
    spec: { template: { spec: { containers: { env?: object[] }[] } } };
  };
  const [container] = copy.spec.template.spec.containers;
  container.env = [...(container.env ?? []), ...more];
  return copy;
}

const env: Env = { WEBUI_NAME: 'Chat' };

testRule(variablesAreSetOnce, {
  valid: {
    'each once': [webui({ env })],
    'one that builds upon the one before': [then(webui({ env }), [{ name: 'WEBUI_NAME', value: '$(WEBUI_NAME) 2' }])],
    'another program': [
      then(deployment({ name: 'other', image: 'nginx:1.27', env }), [{ name: 'WEBUI_NAME', value: 'x' }]),
    ],
    'entries without names': [then(webui({ env }), [{ value: 'a' }, { value: 'b' }])],
  },
  invalid: {
    'another value': {
      manifests: [then(webui({ env }), [{ name: 'WEBUI_NAME', value: 'Talk' }])],
      found: ['WEBUI_NAME is set twice in webui'],
      objects: ['Deployment/webui'],
    },
    'the same value, three times': {
      manifests: [
        then(
          webui({ env }),
          [1, 2].map(() => ({ name: 'WEBUI_NAME', value: 'Chat' })),
        ),
      ],
      found: ['WEBUI_NAME is set twice in webui'],
    },
    'a Secret behind a text': {
      manifests: [
        then(webui({ env }), [{ name: 'WEBUI_NAME', valueFrom: { secretKeyRef: { name: 'chat', key: 'name' } } }]),
      ],
      found: ['WEBUI_NAME is set twice in webui'],
    },
  },
});
