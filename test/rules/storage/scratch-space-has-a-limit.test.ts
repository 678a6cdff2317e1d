import { scratchSpaceHasALimit } from '../../../src/rules/storage/scratch-space-has-a-limit';
import { claim, type Fields, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const DATA = '/app/backend/data';
const chat = (mounts: Record<string, Fields>, more: WorkloadFields = {}) =>
  webui({ env: { STORAGE_PROVIDER: 's3', S3_BUCKET_NAME: 'files' }, mounts, ...more });

testRule(scratchSpaceHasALimit, {
  valid: {
    'files on a volume': [webui({ mounts: { [DATA]: { emptyDir: {} } } })],
    'an emptyDir of a size for uploads': [
      chat({ [DATA]: { emptyDir: {} }, [`${DATA}/uploads`]: { emptyDir: { sizeLimit: '5Gi' } } }),
    ],
    'an emptyDir of a size for all data': [chat({ [DATA]: { emptyDir: { sizeLimit: '5Gi' } } })],
    'a claim': [chat({ [DATA]: { persistentVolumeClaim: { claimName: 'data' } } }), claim()],
    'a claim of the pod': [chat({ [DATA]: { ephemeral: { volumeClaimTemplate: {} } } })],
    'a limit of the container': [
      chat({ [DATA]: { emptyDir: {} } }, { container: { resources: { limits: { 'ephemeral-storage': '5Gi' } } } }),
    ],
  },
  invalid: {
    'an emptyDir without a size': {
      manifests: [chat({ [DATA]: { emptyDir: {} } })],
      found: ['STORAGE_PROVIDER is s3, and uploads lie on emptyDir volume-0 without a limit'],
      objects: ['Deployment/webui'],
    },
    'the file system of the container': {
      manifests: [chat({})],
      found: ["STORAGE_PROVIDER is s3, and uploads lie on the container's own file system without a limit"],
    },
  },
});
