import { pipelinesKeyIsPrivate } from '../../../src/rules/parts/pipelines-key-is-private';
import { deployment, type Env, fromSecret, secret, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const PUBLIC = '0p3n-w3bu!';

function pipelines(env?: Env, fields: WorkloadFields = {}) {
  return deployment({ name: 'pipelines', image: 'ghcr.io/open-webui/pipelines:git-0a1b2c3', env, ...fields });
}

testRule(pipelinesKeyIsPrivate, {
  valid: {
    'a key from a Secret elsewhere': [pipelines({ PIPELINES_API_KEY: fromSecret('pipelines', 'key') })],
    'variables out of sight': [pipelines(undefined, { envFrom: [{ secretRef: { name: 'hidden' } }] })],
    'no Pipelines': [webui({ env: { OPENAI_API_KEYS: 'sk-a;sk-b' } })],
    'another literal: another rule speaks': [pipelines({ PIPELINES_API_KEY: 's3cret' })],
    'a container that only fetches': [pipelines(undefined, { args: ['bash', 'start.sh', '--mode', 'setup'] })],
    'an init container that only fetches': [
      pipelines(
        { PIPELINES_API_KEY: fromSecret('pipelines', 'key') },
        { initContainers: [{ name: 'fetch', image: 'ghcr.io/open-webui/pipelines:git-0a1b2c3' }] },
      ),
    ],
    'a Secret with a key of its own': [
      pipelines({ PIPELINES_API_KEY: fromSecret('pipelines', 'key') }),
      secret('pipelines', { key: 'mine', old: PUBLIC }),
    ],
    'a list that wins over the single key': [webui({ env: { OPENAI_API_KEYS: 'none', OPENAI_API_KEY: PUBLIC } })],
    'a Secret that nobody reads': [webui(), secret('pipelines', { key: PUBLIC })],
  },
  invalid: {
    'no key': {
      manifests: [pipelines()],
      found: ['PIPELINES_API_KEY is not set, and the default is public'],
      objects: ['Deployment/pipelines'],
    },
    'an empty key': { manifests: [pipelines({ PIPELINES_API_KEY: '' })], found: ['PIPELINES_API_KEY is empty'] },
    'the default': {
      manifests: [pipelines({ PIPELINES_API_KEY: PUBLIC }, { args: ['bash', 'start.sh', '--mode', 'run'] })],
      found: ['PIPELINES_API_KEY is the public default'],
    },
    'the default as an element of Open WebUI': {
      manifests: [webui({ env: { K: fromSecret('openai', 'key'), OPENAI_API_KEYS: `${PUBLIC};$(K)` } })],
      found: ['an element of OPENAI_API_KEYS is the public default of Pipelines'],
      objects: ['Deployment/webui'],
    },
    'the default as the only key of Open WebUI': {
      manifests: [webui({ env: { OPENAI_API_KEYS: '', OPENAI_API_KEY: PUBLIC } })],
      found: ['an element of OPENAI_API_KEY is the public default of Pipelines'],
    },
    'the default in a Secret': {
      manifests: [
        pipelines({ PIPELINES_API_KEY: fromSecret('pipelines', 'key') }),
        webui({ env: { P: fromSecret('pipelines', 'key'), OPENAI_API_KEYS: '$(P)' } }),
        secret('pipelines', { key: PUBLIC }),
      ],
      found: ['the key key holds the public default of Pipelines'],
      objects: ['Secret/pipelines'],
    },
    'the default in a Secret, encoded': {
      manifests: [
        pipelines({ PIPELINES_API_KEY: fromSecret('pipelines', 'key') }),
        {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'pipelines' },
          data: { key: Buffer.from(PUBLIC).toString('base64') },
        },
      ],
      found: ['the key key holds the public default of Pipelines'],
    },
    'the default in a Secret that is read as a whole': {
      manifests: [
        pipelines(undefined, { envFrom: [{ secretRef: { name: 'pipelines' } }] }),
        secret('pipelines', { PIPELINES_API_KEY: PUBLIC }),
      ],
      found: ['the key PIPELINES_API_KEY holds the public default of Pipelines'],
    },
  },
});
