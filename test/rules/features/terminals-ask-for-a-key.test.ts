import { terminalsAskForAKey } from '../../../src/rules/features/terminals-ask-for-a-key';
import { deployment, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const of = (terminal: object) => [
  webui({
    env: {
      BOX_KEY: fromSecret('box', 'key'),
      TERMINAL_SERVER_CONNECTIONS: JSON.stringify([{ id: 'box', url: 'http://box:8000', ...terminal }]),
    },
  }),
];
const image = 'ghcr.io/open-webui/terminals:latest';

testRule(terminalsAskForAKey, {
  valid: {
    'a key': of({ auth_type: 'bearer', key: '$(BOX_KEY)' }),
    'the session of the user': of({ auth_type: 'session', key: '' }),
    'a terminal that is off': of({ enabled: false, key: '' }),
    'an orchestrator with a key': [
      deployment({ name: 'terminals', image, env: { TERMINALS_API_KEY: fromSecret('a', 'b') } }),
    ],
    'an orchestrator that may have one': [
      deployment({ name: 'terminals', image, envFrom: [{ secretRef: { name: 'terminals' } }] }),
    ],
    'another program of that name': [deployment({ name: 'terminals', image: 'example.com/terminals:1.0.0' })],
  },
  invalid: {
    'no key': {
      manifests: of({}),
      found: ['TERMINAL_SERVER_CONNECTIONS[box] asks for no key'],
      objects: ['Deployment/webui'],
    },
    'nobody is asked': {
      manifests: of({ auth_type: 'none', key: '$(BOX_KEY)' }),
      found: [/^TERMINAL_SERVER_CONNECTIONS\[box\]/],
    },
    'an orchestrator without a key': {
      manifests: [deployment({ name: 'terminals', image })],
      found: ['TERMINALS_API_KEY of terminals is not set'],
      objects: ['Deployment/terminals'],
    },
  },
});
