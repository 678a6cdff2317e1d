import { replicasNeedPostgres } from '../../../src/rules/scaling/replicas-need-postgres';
import { autoscaler, claim, configMap, deployment, fromSecret, service, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const DATA = { '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' } } };
const PARTS = {
  DATABASE_TYPE: 'postgresql',
  DATABASE_HOST: 'db',
  DATABASE_PORT: '5432',
  DATABASE_NAME: 'chat',
  DATABASE_USER: 'chat',
};
const UNSET = 'DATABASE_URL is not set';

testRule(replicasNeedPostgres, {
  valid: {
    'one replica': [webui({ replicas: 1 })],
    'no replica': [webui({ replicas: 0 })],
    'replicas with variables that cannot be seen': [
      webui({ replicas: 3, envFrom: [{ secretRef: { name: 'elsewhere' } }] }),
    ],
    'replicas with DATABASE_URL from a Secret': [
      webui({ replicas: 3, env: { DATABASE_URL: fromSecret('db', 'uri') } }),
    ],
    'replicas with a postgresql URL': [webui({ replicas: 3, env: { DATABASE_URL: 'postgresql://db/chat' } })],
    'replicas with all parts of a Postgres': [webui({ replicas: 2, env: PARTS })],
    'replicas with a database that the rule does not know': [
      webui({ replicas: 2, env: { DATABASE_URL: 'mysql://db/chat' } }),
    ],
    'replicas that are no number': [webui({ spec: { replicas: 'three' } })],
    'two Deployments with a claim and a Service each': ['a', 'b'].flatMap(name => [
      webui({ name, mounts: { '/app/backend/data': { persistentVolumeClaim: { claimName: name } } } }),
      service({ name }),
      claim({ name }),
    ]),
    'another program with replicas': [deployment({ name: 'other', image: 'nginx:1.27', replicas: 3 })],
  },
  invalid: {
    'three replicas': {
      manifests: [webui({ replicas: 3 })],
      found: [`replicas is 3, ${UNSET}`],
      objects: ['Deployment/webui'],
    },
    'one replica and an autoscaler': {
      manifests: [webui({ replicas: 1 }), autoscaler({ max: 5 })],
      found: [`HorizontalPodAutoscaler/webui goes up to 5, ${UNSET}`],
    },
    'a ScaledObject without a maximum': {
      manifests: [
        webui(),
        ...yaml`
          apiVersion: keda.sh/v1alpha1
          kind: ScaledObject
          metadata: { name: chat }
          spec: { scaleTargetRef: { name: webui } }`,
      ],
      found: [`ScaledObject/chat goes up to 100, ${UNSET}`],
    },
    'a StatefulSet with a volume for each pod': {
      manifests: [
        webui({
          kind: 'StatefulSet',
          replicas: 2,
          container: { volumeMounts: [{ name: 'data', mountPath: '/app/backend/data' }] },
          spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] },
        }),
      ],
      found: [`replicas is 2, ${UNSET}`],
      objects: ['StatefulSet/webui'],
    },
    'a DaemonSet': {
      manifests: [webui({ kind: 'DaemonSet' })],
      found: [`a DaemonSet runs a pod on every node, ${UNSET}`],
    },
    'a Rollout': { manifests: [webui({ kind: 'Rollout', replicas: 2 })], found: [`replicas is 2, ${UNSET}`] },
    'two workers in one pod': {
      manifests: [webui({ replicas: 1, env: { UVICORN_WORKERS: '2' } })],
      found: [`a pod runs 2 workers, ${UNSET}`],
    },
    'two Deployments of one replica behind one Service': {
      manifests: [
        webui({ name: 'a', labels: { app: 'webui' } }),
        webui({ name: 'b', labels: { app: 'webui' } }),
        service(),
      ],
      found: [
        `Deployment/b is part of the same installation, ${UNSET}`,
        `Deployment/a is part of the same installation, ${UNSET}`,
      ],
      objects: ['Deployment/a', 'Deployment/b'],
    },
    'two servers in one pod': {
      manifests: [webui({ sidecars: [{ name: 'other', image: 'ghcr.io/open-webui/open-webui:v0.11.4' }] })],
      found: [`a pod runs 2 servers, ${UNSET}`],
    },
    'three Deployments of one replica behind one Service': {
      manifests: [...['a', 'b', 'c'].map(name => webui({ name, labels: { app: 'webui' } })), service()],
      found: [
        `Deployment/b and 1 more are part of the same installation, ${UNSET}`,
        `Deployment/a and 1 more are part of the same installation, ${UNSET}`,
        `Deployment/a and 1 more are part of the same installation, ${UNSET}`,
      ],
    },
    'two Deployments of one replica on one claim': {
      manifests: [webui({ name: 'a', mounts: DATA }), webui({ name: 'b', mounts: DATA }), claim()],
      found: [/^Deployment\/b is part of/, /^Deployment\/a is part of/],
    },
    'a sqlite URL': {
      manifests: [webui({ replicas: 2, env: { DATABASE_URL: 'sqlite:////data/x.db' } })],
      found: [/^replicas is 2, DATABASE_URL begins with sqlite:/],
    },
    'a sqlite URL from a ConfigMap': {
      manifests: [
        webui({ replicas: 2, envFrom: [{ configMapRef: { name: 'settings' } }] }),
        configMap('settings', { DATABASE_URL: 'sqlite:///data/x.db' }),
      ],
      found: ['replicas is 2, DATABASE_URL begins with sqlite://'],
    },
    'parts of which the port is missing, which the program ignores': {
      manifests: [webui({ replicas: 2, env: { ...PARTS, DATABASE_PORT: '' } })],
      found: [`replicas is 2, ${UNSET}`],
    },
  },
});
