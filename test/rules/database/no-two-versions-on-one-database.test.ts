import { noTwoVersionsOnOneDatabase } from '../../../src/rules/database/no-two-versions-on-one-database';
import { autoscaler, deployment, type Fields, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const IMAGE = 'ghcr.io/open-webui/open-webui';
const strategy = { type: 'Recreate' };
const DATABASE = { DATABASE_URL: fromSecret('db', 'uri') };
const LOCKED = ['python', '-c', 'SELECT pg_advisory_lock(7)\ncommand.upgrade(config, "head")'];

const recreated = (fields: Fields = {}) => webui({ strategy, env: DATABASE, ...fields });
const stateful = (replicas: number, updateStrategy?: Fields) =>
  webui({ kind: 'StatefulSet', replicas, spec: { updateStrategy } });
const initContainer = (image: string) => ({
  initContainers: [{ name: 'migrate', image, command: LOCKED }],
});
const job = (fields: Fields = {}) =>
  webui({ kind: 'Job', name: 'migrate', labels: {}, command: LOCKED, env: DATABASE, ...fields });
const images = (...images: string[]) => images.map((image, index) => recreated({ name: 'abcd'[index], image }));

testRule(noTwoVersionsOnOneDatabase, {
  valid: {
    'a Deployment that is recreated': [recreated({ replicas: 3 })],
    'a StatefulSet of one replica': [stateful(1)],
    'a StatefulSet that is updated by hand': [stateful(3, { type: 'OnDelete' })],
    'a StatefulSet whose partition holds every pod back': [
      stateful(3, { type: 'RollingUpdate', rollingUpdate: { partition: 3 } }),
    ],
    'a DaemonSet that is updated by hand': [
      webui({ kind: 'DaemonSet', spec: { updateStrategy: { type: 'OnDelete' } } }),
    ],
    'a DeploymentConfig that is recreated': [recreated({ kind: 'DeploymentConfig' })],
    'a Pod': [webui({ kind: 'Pod' })],
    'a ReplicaSet, which does not roll': [webui({ kind: 'ReplicaSet', replicas: 3 })],
    'no replica': [webui({ replicas: 0 })],
    'replicas that are no number': [webui({ spec: { replicas: 'many' } })],
    'another program that rolls': [deployment({ image: 'nginx:1.27', replicas: 3 })],
    'one version from two registries': images(`${IMAGE}:v0.11.4`, 'mirror/openwebui/open-webui:0.11.4-slim'),
    'one version, with and without digest': images(`${IMAGE}:v0.11.4`, `${IMAGE}:v0.11.4@sha256:${'a'.repeat(64)}`),
    'a digest and a tag, which cannot be compared': images(`${IMAGE}:v0.11.4`, `${IMAGE}@sha256:${'a'.repeat(64)}`),
    'a tag that moves, of which another rule speaks': images(`${IMAGE}:v0.11.4`, `${IMAGE}:main`),
    'an image that cannot be read': images(`${IMAGE}:v0.11.4`, `${IMAGE}:{{ .Values.tag }}`),
    'an init container of the same image': [recreated(initContainer(`${IMAGE}:v0.11.4`))],
    'an init container that only copies, from another version': [
      recreated({
        initContainers: [{ name: 'copy', image: `${IMAGE}:v0.11.3`, command: ['cp', '-R', 'a', 'b'] }],
      }),
    ],
    'two versions on two databases': [
      recreated({ name: 'a', image: `${IMAGE}:v0.11.3`, env: { DATABASE_URL: fromSecret('a', 'uri') } }),
      recreated({ name: 'b', image: `${IMAGE}:v0.11.4`, env: { DATABASE_URL: fromSecret('b', 'uri') } }),
    ],
    'a Job without a hook': [recreated({ replicas: 3 }), job()],
    'a Job after the update': [recreated({ replicas: 3 }), job({ annotations: { 'helm.sh/hook': 'post-upgrade' } })],
    'a hook beside no replica': [
      recreated({ replicas: 0 }),
      job({ annotations: { 'argocd.argoproj.io/hook': 'PreSync' } }),
    ],
  },
  invalid: {
    'a Deployment without a strategy': {
      manifests: [webui()],
      found: ['strategy is not set'],
      objects: ['Deployment/webui'],
    },
    'a Deployment that rolls, even without surge': {
      manifests: [webui({ replicas: 1, strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0 } } })],
      found: ['strategy is RollingUpdate'],
    },
    'an autoscaler over no replica': {
      manifests: [webui({ replicas: 0 }), autoscaler()],
      found: ['strategy is not set'],
    },
    'a StatefulSet of three replicas': {
      manifests: [stateful(3)],
      found: ['updateStrategy is not set with 3 replicas'],
    },
    'a StatefulSet whose partition lets some pods go': {
      manifests: [stateful(3, { type: 'RollingUpdate', rollingUpdate: { partition: 2 } })],
      found: ['updateStrategy is RollingUpdate with 3 replicas'],
    },
    'a DaemonSet': { manifests: [webui({ kind: 'DaemonSet' })], found: ['updateStrategy is not set'] },
    'a DeploymentConfig that rolls': {
      manifests: [webui({ kind: 'DeploymentConfig', strategy: { type: 'Rolling' } })],
      found: ['strategy is Rolling'],
    },
    'a Rollout': { manifests: [webui({ kind: 'Rollout' })], found: ['a Rollout keeps both versions running'] },
    'an init container one patch behind': {
      manifests: [recreated(initContainer(`${IMAGE}:v0.11.3`))],
      found: [`${IMAGE}:v0.11.4 and ${IMAGE}:v0.11.3 share one database`],
      objects: ['Deployment/webui'],
    },
    'two Deployments on one database': {
      manifests: images(`${IMAGE}:v0.11.3`, `${IMAGE}:v0.11.4`),
      found: [`${IMAGE}:v0.11.3 and ${IMAGE}:v0.11.4 share one database`],
      objects: ['Deployment/b'],
    },
    'a Deployment that rolls to another version than its init container has': {
      manifests: [webui({ env: DATABASE, ...initContainer(`${IMAGE}:v0.11.3`) })],
      found: [`strategy is not set, ${IMAGE}:v0.11.4 and ${IMAGE}:v0.11.3 share one database`],
    },
    'a version between two of another, and a digest before them': {
      manifests: images(
        `${IMAGE}@sha256:${'a'.repeat(64)}`,
        `${IMAGE}:v0.11.3`,
        `${IMAGE}:v0.11.4`,
        'mirror/open-webui:0.11.3',
      ),
      found: [`${IMAGE}:v0.11.3 and ${IMAGE}:v0.11.4 share one database`],
      objects: ['Deployment/c'],
    },
    'two digests': {
      manifests: images(`${IMAGE}@sha256:${'a'.repeat(64)}`, `${IMAGE}@sha256:${'b'.repeat(64)}`),
      found: [/ share one database$/],
    },
    'a Job of another version': {
      manifests: [recreated(), job({ image: `${IMAGE}:v0.11.5` })],
      found: [`${IMAGE}:v0.11.4 and ${IMAGE}:v0.11.5 share one database`],
      objects: ['Job/migrate'],
    },
    'a hook of Argo CD before the update': {
      manifests: [recreated({ replicas: 3 }), job({ annotations: { 'argocd.argoproj.io/hook': 'PreSync' } })],
      found: ['argocd.argoproj.io/hook is PreSync, when Deployment/webui still runs the old version'],
      objects: ['Job/migrate'],
    },
    'a hook of Helm before the update': {
      manifests: [recreated(), job({ annotations: { 'helm.sh/hook': 'pre-install,pre-upgrade' } })],
      found: ['helm.sh/hook is pre-upgrade, when Deployment/webui still runs the old version'],
    },
  },
});
