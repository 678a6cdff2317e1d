import { openWebUICanWriteItsFiles } from '../../../src/rules/pods/open-webui-can-write-its-files';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const env = { WEBUI_SECRET_KEY: fromSecret('open-webui', 'key') };
const data = { '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' } } };
const tmp = { '/tmp': { emptyDir: {} } };
const user = { pod: { securityContext: { runAsUser: 1000 } } };
const sealed = { container: { securityContext: { readOnlyRootFilesystem: true } } };

testRule(openWebUICanWriteItsFiles, {
  valid: {
    'root, who writes everywhere': [webui()],
    'a user with a key and a volume': [webui({ ...user, env, mounts: data })],
    'a user whose key is on the volume': [
      webui({ ...user, env: { WEBUI_SECRET_KEY_FILE: '/app/backend/data/.key' }, mounts: data }),
    ],
    'a sealed image with volumes': [webui({ ...sealed, env, mounts: { ...data, ...tmp } })],
    'a user of an image of his own': [webui({ ...user, image: 'registry.example.com/chat:v0.11.4', env })],
    'a key that may come out of sight': [
      webui({ ...user, envFrom: [{ secretRef: { name: 'open-webui' } }], mounts: data }),
    ],
    'models on a volume': [
      webui({ ...user, env: { ...env, HF_HOME: '/models' }, mounts: { ...data, '/models': { emptyDir: {} } } }),
    ],
    'models that run elsewhere': [
      webui({ ...user, env: { ...env, HF_HOME: '/models', RAG_EMBEDDING_ENGINE: 'ollama' }, mounts: data }),
    ],
  },
  invalid: {
    'a user without anything': {
      manifests: [webui({ pod: { securityContext: { runAsNonRoot: true } } })],
      found: [
        'the user is not root, the data directory /app/backend/data is on no volume, the key would be made in the image',
      ],
      objects: ['Deployment/webui'],
    },
    'a user without a key': {
      manifests: [webui({ ...user, mounts: data })],
      found: ['the user is not root, the key would be made in the image'],
    },
    'a sealed image without scratch space': {
      manifests: [webui({ ...sealed, env, mounts: data })],
      found: ['the root file system is read-only, /tmp is on no volume'],
    },
    'a user whose models are in the image': {
      manifests: [webui({ ...user, env: { ...env, HF_HOME: '/models' }, mounts: data })],
      found: ["the user is not root, the models' directory /models is on no volume"],
    },
  },
});
