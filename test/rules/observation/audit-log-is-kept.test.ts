import { auditLogIsKept } from '../../../src/rules/observation/audit-log-is-kept';
import { type Env, fromSecret, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const DATA = '/app/backend/data';
const CLAIM = { [DATA]: { persistentVolumeClaim: { claimName: 'data' } } };
const audited = (fields: WorkloadFields = {}, env: Env = {}) => [
  webui({ env: { AUDIT_LOG_LEVEL: 'METADATA', ...env }, ...fields }),
];

testRule(auditLogIsKept, {
  valid: {
    'no audit': [webui({ replicas: 3 })],
    'a volume of one process': audited({ mounts: CLAIM }),
    'standard output alone': audited({ replicas: 3 }, { ENABLE_AUDIT_STDOUT: 'true', ENABLE_AUDIT_LOGS_FILE: 'false' }),
    'standard output beside the file': audited({}, { ENABLE_AUDIT_STDOUT: 'true' }),
    'a claim for each pod': audited({
      kind: 'StatefulSet',
      replicas: 2,
      mounts: { [DATA]: {} },
      spec: { volumeClaimTemplates: [{ metadata: { name: 'volume-0' } }] },
    }),
    'a path that cannot be seen': audited({ replicas: 2 }, { AUDIT_LOGS_FILE_PATH: fromSecret('a', 'b') }),
    'a directory that cannot be seen': audited({ replicas: 2 }, { DATA_DIR: fromSecret('a', 'b') }),
  },
  invalid: {
    'no volume': {
      manifests: audited(),
      found: [`the audit log is ${DATA}/audit.log on the container's own file system`],
    },
    'a volume of the pod': {
      manifests: audited({ mounts: { [DATA]: { emptyDir: {} } } }),
      found: [new RegExp(`^the audit log is ${DATA}/audit\\.log on emptyDir `)],
    },
    'a path beside the volume': {
      manifests: audited({ mounts: CLAIM }, { AUDIT_LOGS_FILE_PATH: '/var/log/audit.log' }),
      found: ["the audit log is /var/log/audit.log on the container's own file system"],
    },
    'several processes': {
      manifests: audited({ replicas: 3, mounts: CLAIM }),
      found: [`several processes write the audit log ${DATA}/audit.log on PersistentVolumeClaim/data`],
    },
    'several workers': {
      manifests: audited({ mounts: CLAIM }, { UVICORN_WORKERS: '2' }),
      found: [/^several processes/],
    },
  },
});
