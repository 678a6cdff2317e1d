import { oneWriterPerReadWriteOnceVolume } from '../../../src/rules/storage/one-writer-per-read-write-once-volume';
import { autoscaler, claim, deployment, type Fields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const onClaim = (mount: Fields = {}) => ({ persistentVolumeClaim: { claimName: 'data' }, ...mount });
const strategy = { type: 'Recreate' };
const ollama = (fields: Fields = {}) =>
  deployment({
    name: 'ollama',
    image: 'ollama/ollama:0.32.15',
    mounts: { '/root/.ollama': onClaim() },
    strategy,
    ...fields,
  });
const redis = (fields: Fields = {}) =>
  deployment({ name: 'redis', image: 'redis:7.4.2', mounts: { '/data': onClaim() }, ...fields });
const pipelines = (fields: Fields = {}) =>
  deployment({
    name: 'pipelines',
    image: 'ghcr.io/open-webui/pipelines:git-0a1b2c3',
    mounts: { '/app/pipelines': onClaim({ subPath: 'pipelines' }) },
    strategy,
    ...fields,
  });
const WEBUI_DATA = { '/app/backend/data': onClaim({ subPath: 'webui' }) };
const DATA = 'PersistentVolumeClaim/data (ReadWriteOnce) is mounted for writing';

testRule(oneWriterPerReadWriteOnceVolume, {
  valid: {
    'one replica that is recreated': [ollama({ replicas: 1 }), claim()],
    'one replica that rolls without surge': [
      ollama({ strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0 } } }),
      claim(),
    ],
    'no surge in percent': [
      ollama({ strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '0%' } } }),
      claim(),
    ],
    'a claim for each pod': [
      ollama({
        kind: 'StatefulSet',
        replicas: 3,
        mounts: {},
        container: { volumeMounts: [{ name: 'models', mountPath: '/root/.ollama' }] },
        spec: { volumeClaimTemplates: [{ metadata: { name: 'models' }, spec: { accessModes: ['ReadWriteOnce'] } }] },
      }),
    ],
    'a StatefulSet of one replica': [ollama({ kind: 'StatefulSet', replicas: 1, strategy: undefined }), claim()],
    'a ReadWriteMany claim': [ollama({ replicas: 3 }), claim({ accessModes: ['ReadWriteMany'] })],
    'a claim that does not say': [ollama({ replicas: 3 }), claim({ accessModes: [] })],
    'a claim that is not among the manifests': [ollama({ replicas: 3 })],
    'a claim of another namespace': [ollama({ replicas: 3, namespace: 'ai' }), claim({ namespace: 'dev' })],
    'mounts that only read': [ollama({ replicas: 3, mounts: { '/models': onClaim({ readOnly: true }) } }), claim()],
    'a volume that only reads': [
      ollama({
        replicas: 3,
        mounts: { '/models': { persistentVolumeClaim: { claimName: 'data', readOnly: true } } },
      }),
      claim(),
    ],
    'a volume that nothing mounts': [
      ollama({ replicas: 3, mounts: {}, pod: { volumes: [{ name: 'data', ...onClaim() }] } }),
      claim(),
    ],
    'a backup beside it': [
      ollama(),
      webui({ kind: 'CronJob', name: 'backup', command: ['cp', '-R', 'a', 'b'], mounts: { '/backup': onClaim() } }),
      claim(),
    ],
    'no replica': [ollama({ replicas: 0 }), claim()],
    'an Open WebUI that rolls, of which another rule speaks': [webui({ mounts: WEBUI_DATA }), claim()],
    'another program': [
      deployment({ name: 'other', image: 'nginx:1.27', replicas: 3, mounts: { '/data': onClaim() } }),
      claim(),
    ],
  },
  invalid: {
    'two replicas': {
      manifests: [ollama({ replicas: 2 }), claim()],
      found: [`${DATA}, replicas is 2`],
      objects: ['Deployment/ollama'],
    },
    'two replicas of a StatefulSet on one claim': {
      manifests: [ollama({ kind: 'StatefulSet', replicas: 2, strategy: undefined }), claim()],
      found: [`${DATA}, replicas is 2`],
      objects: ['StatefulSet/ollama'],
    },
    'a ReadWriteOncePod claim': {
      manifests: [ollama({ replicas: 2 }), claim({ accessModes: ['ReadWriteOncePod'] })],
      found: [/^PersistentVolumeClaim\/data \(ReadWriteOncePod\)/],
    },
    'an autoscaler': {
      manifests: [ollama(), autoscaler({ name: 'gpu', target: 'ollama', max: 3 }), claim()],
      found: [`${DATA}, HorizontalPodAutoscaler/gpu goes up to 3`],
    },
    'several replicas of Open WebUI': {
      manifests: [webui({ replicas: 3, strategy, mounts: WEBUI_DATA }), claim()],
      found: [`${DATA}, replicas is 3`],
    },
    'a rolling update, by default': {
      manifests: [redis(), claim()],
      found: [`${DATA}, strategy is not set, maxSurge is not set`],
      objects: ['Deployment/redis'],
    },
    'a rolling update with surge': {
      manifests: [redis({ strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '50%' } } }), claim()],
      found: [`${DATA}, strategy is RollingUpdate, maxSurge is 50%`],
    },
    'a rolling DeploymentConfig': {
      manifests: [
        redis({ kind: 'DeploymentConfig', strategy: { type: 'Rolling', rollingParams: { maxSurge: 1 } } }),
        claim(),
      ],
      found: [`${DATA}, strategy is Rolling, maxSurge is 1`],
    },
    'two programs in two directories of one claim': {
      manifests: [webui({ strategy, mounts: WEBUI_DATA }), pipelines(), claim()],
      found: [`${DATA}, as Deployment/webui does`],
      objects: ['Deployment/pipelines'],
    },
  },
});
