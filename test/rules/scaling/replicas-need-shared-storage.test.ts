import { replicasNeedSharedStorage } from '../../../src/rules/scaling/replicas-need-shared-storage';
import { claim, type Env, fromSecret, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const DATA = '/app/backend/data';
const onClaim = (claimName = 'data') => ({ persistentVolumeClaim: { claimName } });
const three = (mounts: Record<string, Record<string, unknown>> = {}, env: Env = {}) =>
  webui({ replicas: 3, mounts, env });
const many = (name = 'data') => claim({ name, accessModes: ['ReadWriteMany'] });

testRule(replicasNeedSharedStorage, {
  valid: {
    'a ReadWriteMany claim': [three({ [DATA]: onClaim() }), many()],
    'a claim that is not among the manifests': [three({ [DATA]: onClaim() })],
    'an NFS volume': [three({ [DATA]: { nfs: { server: 'nas', path: '/chat' } } })],
    'a directory of the node, which cannot be seen': [three({ [DATA]: { hostPath: { path: '/mnt/shared' } } })],
    'S3, whatever is mounted': [three({ [DATA]: { emptyDir: {} } }, { STORAGE_PROVIDER: 's3' })],
    'a provider from a Secret': [three({}, { STORAGE_PROVIDER: fromSecret('webui', 'storage') })],
    'a provider that the program refuses at its start': [three({}, { STORAGE_PROVIDER: '' })],
    'one replica on a ReadWriteOnce claim': [webui({ replicas: 1, mounts: { [DATA]: onClaim() } }), claim()],
    'another data directory on a ReadWriteMany claim': [three({ '/data': onClaim() }, { DATA_DIR: '/data' }), many()],
    'a data directory from a Secret': [three({}, { STORAGE_PROVIDER: 'local', DATA_DIR: fromSecret('webui', 'dir') })],
    'variables that cannot be seen': [webui({ replicas: 3, envFrom: [{ secretRef: { name: 'elsewhere' } }] })],
    'two Deployments on one ReadWriteMany claim': [
      webui({ name: 'a', labels: { app: 'webui' }, mounts: { [DATA]: onClaim() } }),
      webui({ name: 'b', labels: { app: 'webui' }, mounts: { [DATA]: onClaim() } }),
      service(),
      many(),
    ],
  },
  invalid: {
    'an emptyDir': {
      manifests: [three({ [DATA]: { emptyDir: {} } })],
      found: [/^replicas is 3, uploads lie on .*emptyDir/],
      objects: ['Deployment/webui'],
    },
    'nothing mounted': { manifests: [three()], found: [/^replicas is 3, uploads lie on /] },
    'the provider local': { manifests: [three({}, { STORAGE_PROVIDER: 'local' })], found: [/^replicas is 3/] },
    'a ReadWriteOnce claim': {
      manifests: [three({ [DATA]: onClaim() }), claim()],
      found: [/^replicas is 3, uploads lie on .*data/],
    },
    'a claim for each pod of a StatefulSet, whatever its access mode': {
      manifests: [
        webui({
          kind: 'StatefulSet',
          replicas: 3,
          container: { volumeMounts: [{ name: 'data', mountPath: DATA }] },
          spec: {
            volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteMany'] } }],
          },
        }),
      ],
      found: [/^replicas is 3, uploads lie on .*data/],
    },
    'an emptyDir below a ReadWriteMany claim': {
      manifests: [three({ [DATA]: onClaim(), [`${DATA}/uploads`]: { emptyDir: {} } }), many()],
      found: [/emptyDir/],
    },
    'a claim beside the data directory': {
      manifests: [three({ [DATA]: onClaim() }, { DATA_DIR: '/data' }), many()],
      found: [/^replicas is 3/],
    },
    'two Deployments on two claims': {
      manifests: [
        webui({ name: 'a', labels: { app: 'webui' }, mounts: { [DATA]: onClaim('a') } }),
        webui({ name: 'b', labels: { app: 'webui' }, mounts: { [DATA]: onClaim('b') } }),
        service(),
        many('a'),
        many('b'),
      ],
      found: [/uploads lie on .*a.*, those of Deployment\/b on/, /uploads lie on .*b.*, those of Deployment\/a on/],
    },
    'two Deployments on two directories of one claim': {
      manifests: [
        webui({ name: 'a', labels: { app: 'webui' }, mounts: { [DATA]: { ...onClaim(), subPath: 'a' } } }),
        webui({ name: 'b', labels: { app: 'webui' }, mounts: { [DATA]: { ...onClaim(), subPath: 'b' } } }),
        service(),
        many(),
      ],
      found: [/those of Deployment\/b/, /those of Deployment\/a/],
    },
  },
});
