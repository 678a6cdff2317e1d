import { modelStoreHasOneWriter } from '../../../src/rules/ollama/model-store-has-one-writer';
import { claim, ollama } from '../manifests';
import { testRule } from '../rule-tester';

const NFS = { persistentVolumeClaim: { claimName: 'models' } };
const SHARED = { '/root/.ollama': NFS };

testRule(modelStoreHasOneWriter, {
  valid: {
    'a claim for each replica': [
      ollama({
        kind: 'StatefulSet',
        replicas: 2,
        container: { volumeMounts: [{ name: 'models', mountPath: '/root/.ollama' }] },
        spec: { volumeClaimTemplates: [{ metadata: { name: 'models' }, spec: {} }] },
      }),
    ],
    'one replica': [ollama({ mounts: SHARED })],
    'a read-only mount': [ollama({ replicas: 3, mounts: { '/root/.ollama': { ...NFS, readOnly: true } } })],
    'another directory of the volume': [
      ollama({ mounts: { '/root/.ollama': { ...NFS, subPath: 'a' } } }),
      ollama({ name: 'other', mounts: { '/root/.ollama': { ...NFS, subPath: 'b' } } }),
    ],
    'a claim of one node, which another rule judges': [
      ollama({ replicas: 2, mounts: SHARED }),
      claim({ name: 'models' }),
    ],
    'models in the container': [ollama({ replicas: 2 })],
    'a directory that cannot be seen': [
      ollama({
        replicas: 2,
        mounts: SHARED,
        env: { OLLAMA_MODELS: { valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } } },
      }),
    ],
  },
  invalid: {
    'two replicas on one claim': {
      manifests: [ollama({ replicas: 2, mounts: SHARED }), claim({ name: 'models', accessModes: ['ReadWriteMany'] })],
      found: ['PersistentVolumeClaim/models (ReadWriteMany) is written, replicas is 2'],
      objects: ['Deployment/ollama'],
    },
    'a claim that is not here': {
      manifests: [ollama({ replicas: 2, mounts: SHARED })],
      found: ['PersistentVolumeClaim/models is written, replicas is 2'],
    },
    'two workloads on one claim': {
      manifests: [ollama({ mounts: SHARED }), ollama({ name: 'other', mounts: SHARED })],
      found: ['PersistentVolumeClaim/models is written, as Deployment/ollama does'],
      objects: ['Deployment/other'],
    },
    'a directory of its own': {
      manifests: [ollama({ replicas: 2, mounts: { '/models': NFS }, env: { OLLAMA_MODELS: '/models' } })],
      found: [/^PersistentVolumeClaim\/models is written/],
    },
    'a network file system': {
      manifests: [ollama({ replicas: 2, mounts: { '/root': { nfs: { server: 'nfs', path: '/models' } } } })],
      found: ['nfs volume-0 is written, replicas is 2'],
    },
  },
});
