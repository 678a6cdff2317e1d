import { replicasShareSecretKey } from '../../../src/rules/secrets/replicas-share-secret-key';
import { claim, type Env, type Fields, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const KEY = fromSecret('webui', 'key');
const three = (env: Env = {}, mounts: Record<string, Fields> = {}) => webui({ replicas: 3, env, mounts });
const onOneDatabase = (...envs: Env[]) =>
  envs.map((env, index) => webui({ name: 'ab'[index], env: { DATABASE_URL: fromSecret('db', 'uri'), ...env } }));
const DEFAULT_FILE = "/app/backend/.webui_secret_key on the container's own file system";

testRule(replicasShareSecretKey, {
  valid: {
    'a key from a Secret': [three({ WEBUI_SECRET_KEY: KEY })],
    'the older name of the variable': [three({ WEBUI_JWT_SECRET_KEY: KEY })],
    'a key file on a Secret': [
      three(
        { WEBUI_SECRET_KEY_FILE: '/run/secrets/webui/key' },
        { '/run/secrets/webui': { secret: { secretName: 'webui' } } },
      ),
    ],
    'a relative key file on a Secret': [
      three({ WEBUI_SECRET_KEY_FILE: 'keys/webui' }, { '/app/backend/keys': { secret: { secretName: 'webui' } } }),
    ],
    'a key file whose place cannot be seen': [three({ WEBUI_SECRET_KEY_FILE: fromSecret('webui', 'file') })],
    'an optional Secret that is not among the manifests': [
      three({ WEBUI_SECRET_KEY: { valueFrom: { secretKeyRef: { name: 'webui', key: 'key', optional: true } } } }),
    ],
    'variables that cannot be seen': [webui({ replicas: 3, envFrom: [{ secretRef: { name: 'elsewhere' } }] })],
    'a literal, of which another rule speaks': [three({ WEBUI_SECRET_KEY: 'abc' })],
    'one replica without a key': [webui({ replicas: 1 })],
    'two Deployments with one key': onOneDatabase({ WEBUI_SECRET_KEY: KEY }, { WEBUI_SECRET_KEY: KEY }),
    'two Deployments with one key through another variable': onOneDatabase(
      { WEBUI_SECRET_KEY: KEY },
      { KEY, WEBUI_SECRET_KEY: '$(KEY)' },
    ),
    'two installations with two keys': [
      webui({ name: 'a', env: { DATABASE_URL: fromSecret('a', 'uri'), WEBUI_SECRET_KEY: fromSecret('a', 'key') } }),
      webui({ name: 'b', env: { DATABASE_URL: fromSecret('b', 'uri'), WEBUI_SECRET_KEY: fromSecret('b', 'key') } }),
    ],
    'an encryption key that is written out as what it defaults to': onOneDatabase(
      { WEBUI_SECRET_KEY: KEY, OAUTH_CLIENT_INFO_ENCRYPTION_KEY: KEY },
      { WEBUI_SECRET_KEY: KEY },
    ),
  },
  invalid: {
    'no key': {
      manifests: [three()],
      found: [`replicas is 3, WEBUI_SECRET_KEY is not set, the key is written to ${DEFAULT_FILE}`],
      objects: ['Deployment/webui'],
    },
    'an empty key': {
      manifests: [three({ WEBUI_SECRET_KEY: '' })],
      found: [`replicas is 3, WEBUI_SECRET_KEY is not set, the key is written to ${DEFAULT_FILE}`],
    },
    'a key file on a ReadWriteMany claim, which two pods that start together both write': {
      manifests: [
        three(
          { WEBUI_SECRET_KEY_FILE: '/app/backend/data/.key' },
          { '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' } } },
        ),
        claim({ accessModes: ['ReadWriteMany'] }),
      ],
      found: [/^replicas is 3, .* written to \/app\/backend\/data\/\.key on PersistentVolumeClaim\/data/],
    },
    'a key file on a Secret that nothing reads': {
      manifests: [
        webui({
          replicas: 3,
          command: ['uvicorn', 'open_webui.main:app'],
          env: { WEBUI_SECRET_KEY_FILE: '/run/key' },
          mounts: { '/run': { secret: { secretName: 'webui' } } },
        }),
      ],
      found: ['replicas is 3, WEBUI_SECRET_KEY is not set'],
    },
    'a key for each pod': {
      manifests: [three({ WEBUI_SECRET_KEY: { valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } } })],
      found: ['replicas is 3, WEBUI_SECRET_KEY differs from pod to pod'],
    },
    'a key that is made of something for each pod': {
      manifests: [
        three({
          POD: { valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
          WEBUI_SECRET_KEY: 'key-$(POD)',
        }),
      ],
      found: ['replicas is 3, WEBUI_SECRET_KEY differs from pod to pod'],
    },
    'two Deployments with two keys on one database': {
      manifests: onOneDatabase(
        { WEBUI_SECRET_KEY: fromSecret('s1', 'k') },
        { WEBUI_SECRET_KEY: fromSecret('s2', 'k') },
      ),
      found: ['Deployment/a is part of the same installation, WEBUI_SECRET_KEY is not that of Deployment/a'],
      objects: ['Deployment/b'],
    },
    'a literal and a Secret, of which no value is told': {
      manifests: onOneDatabase({ WEBUI_SECRET_KEY: 'hunter2' }, { WEBUI_SECRET_KEY: KEY }),
      found: ['Deployment/a is part of the same installation, WEBUI_SECRET_KEY is not that of Deployment/a'],
    },
    'two literals': {
      manifests: onOneDatabase({ WEBUI_SECRET_KEY: 'one' }, { WEBUI_SECRET_KEY: 'other' }),
      found: [/WEBUI_SECRET_KEY is not that of Deployment\/a$/],
    },
    'two keys for OAuth sessions': {
      manifests: onOneDatabase(
        { WEBUI_SECRET_KEY: KEY, OAUTH_SESSION_TOKEN_ENCRYPTION_KEY: fromSecret('s1', 'k') },
        { WEBUI_SECRET_KEY: KEY, OAUTH_SESSION_TOKEN_ENCRYPTION_KEY: fromSecret('s2', 'k') },
      ),
      found: [/OAUTH_SESSION_TOKEN_ENCRYPTION_KEY is not that of Deployment\/a$/],
    },
    'a key for OAuth clients on one of two only': {
      manifests: onOneDatabase(
        { WEBUI_SECRET_KEY: KEY, OAUTH_CLIENT_INFO_ENCRYPTION_KEY: fromSecret('s1', 'k') },
        { WEBUI_SECRET_KEY: KEY },
      ),
      found: [/OAUTH_CLIENT_INFO_ENCRYPTION_KEY is not that of Deployment\/a$/],
    },
  },
});
