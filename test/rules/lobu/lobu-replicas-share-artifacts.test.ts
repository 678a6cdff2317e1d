import { lobuReplicasShareArtifacts } from '../../../src/rules/lobu/lobu-replicas-share-artifacts';
import { claim } from '../manifests';
import { testRule } from '../rule-tester';
import { gateway } from './programs';

const DIR = { LOBU_ARTIFACTS_DIR: '/files' };

testRule(lobuReplicasShareArtifacts, {
  valid: {
    'one gateway': [gateway()],
    'a shared claim': [
      gateway({ replicas: 2, env: DIR, mounts: { '/files': { persistentVolumeClaim: { claimName: 'files' } } } }),
      claim({ name: 'files', accessModes: ['ReadWriteMany'] }),
    ],
    'a claim out of sight': [
      gateway({ replicas: 2, env: DIR, mounts: { '/files': { persistentVolumeClaim: { claimName: 'files' } } } }),
    ],
  },
  invalid: {
    'files in the pod': {
      manifests: [gateway({ replicas: 2 })],
      found: ["replicas is 2, files are on the container's own file system"],
    },
    'a claim of one node': {
      manifests: [
        gateway({ replicas: 2, env: DIR, mounts: { '/files': { persistentVolumeClaim: { claimName: 'files' } } } }),
        claim({ name: 'files' }),
      ],
      found: ['replicas is 2, files are on PersistentVolumeClaim/files (ReadWriteOnce)'],
      objects: ['Deployment/lobu-app'],
    },
    'a shared claim somewhere else': {
      manifests: [
        gateway({ replicas: 2, mounts: { '/files': { persistentVolumeClaim: { claimName: 'files' } } } }),
        claim({ name: 'files', accessModes: ['ReadWriteMany'] }),
      ],
      found: [/^replicas is 2, /],
    },
  },
});
