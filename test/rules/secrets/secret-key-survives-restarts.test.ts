import { secretKeySurvivesRestarts } from '../../../src/rules/secrets/secret-key-survives-restarts';
import { claim, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const onClaim = { persistentVolumeClaim: { claimName: 'data' } };
const DATA = { '/app/backend/data': onClaim };
const FILE = { WEBUI_SECRET_KEY_FILE: '/app/backend/data/.webui_secret_key' };
const LOST = "the key is written to /app/backend/.webui_secret_key on the container's own file system";

testRule(secretKeySurvivesRestarts, {
  valid: {
    'a key file on the claim': [webui({ mounts: DATA, env: FILE }), claim()],
    'a key file on a claim that is not among the manifests': [webui({ mounts: DATA, env: FILE })],
    'a key file in another data directory': [
      webui({ mounts: { '/data': onClaim }, env: { DATA_DIR: '/data', WEBUI_SECRET_KEY_FILE: '/data/k' } }),
      claim(),
    ],
    'a relative key file on the claim': [
      webui({ mounts: DATA, env: { WEBUI_SECRET_KEY_FILE: './data/.webui_secret_key' } }),
      claim(),
    ],
    'a key file on a volumeClaimTemplate': [
      webui({
        kind: 'StatefulSet',
        env: FILE,
        container: { volumeMounts: [{ name: 'data', mountPath: '/app/backend/data' }] },
        spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] },
      }),
    ],
    'a key file on a Secret': [
      webui({ mounts: { '/run/key': { secret: { secretName: 'k' } } }, env: { WEBUI_SECRET_KEY_FILE: '/run/key/k' } }),
    ],
    'start.sh named in the command': [
      webui({ command: ['bash', 'start.sh', '--workers', '1'], mounts: DATA, env: FILE }),
    ],
    'a key from a Secret': [webui({ env: { WEBUI_SECRET_KEY: fromSecret('webui', 'key') } })],
    'a literal key, of which another rule speaks': [webui({ env: { WEBUI_SECRET_KEY: 'abc' } })],
    'the older name of the variable': [webui({ env: { WEBUI_JWT_SECRET_KEY: fromSecret('webui', 'key') } })],
    'variables that cannot be seen': [webui({ envFrom: [{ secretRef: { name: 'elsewhere' } }] })],
    'a key file whose place cannot be seen': [webui({ env: { WEBUI_SECRET_KEY_FILE: fromSecret('webui', 'file') } })],
    'replicas, of which another rule speaks': [webui({ replicas: 3 })],
    'no replica': [webui({ replicas: 0 })],
  },
  invalid: {
    'a claim beside which the default file lies': {
      manifests: [webui({ replicas: 1, mounts: DATA }), claim()],
      found: [`WEBUI_SECRET_KEY is not set, ${LOST}`],
      objects: ['Deployment/webui'],
    },
    'an empty key': {
      manifests: [webui({ env: { WEBUI_SECRET_KEY: '' } })],
      found: [`WEBUI_SECRET_KEY is not set, ${LOST}`],
    },
    'a key file on an emptyDir': {
      manifests: [webui({ mounts: { '/app/backend/data': { emptyDir: {} } }, env: FILE })],
      found: [/^WEBUI_SECRET_KEY is not set, .* \/app\/backend\/data\/\.webui_secret_key on emptyDir/],
    },
    'a key file that nothing reads': {
      manifests: [webui({ command: ['uvicorn', 'open_webui.main:app'], mounts: DATA, env: FILE }), claim()],
      found: ['WEBUI_SECRET_KEY is not set, and only start.sh reads a key file'],
    },
    'a StatefulSet': {
      manifests: [webui({ kind: 'StatefulSet', replicas: 1, mounts: DATA }), claim()],
      found: [/^WEBUI_SECRET_KEY is not set/],
      objects: ['StatefulSet/webui'],
    },
  },
});
