import { pipelinesHasOneReplica } from '../../../src/rules/parts/pipelines-has-one-replica';
import { autoscaler, deployment, service, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

function pipelines(fields: WorkloadFields = {}) {
  return deployment({ name: 'pipelines', image: 'ghcr.io/open-webui/pipelines:git-0a1b2c3', ...fields });
}

testRule(pipelinesHasOneReplica, {
  valid: {
    'one replica': [pipelines({ replicas: 1 }), service({ name: 'pipelines' })],
    'no replicas': [pipelines({ replicas: 0 })],
    'replicas that cannot be read': [pipelines({ spec: { replicas: '{{ .Values.replicas }}' } })],
    'two with a Service each': [
      pipelines({ name: 'a' }),
      pipelines({ name: 'b' }),
      service({ name: 'a' }),
      service({ name: 'b' }),
    ],
    'one, and a stopped one, behind one Service': [
      pipelines({ name: 'a', labels: { app: 'pipelines' } }),
      pipelines({ name: 'b', labels: { app: 'pipelines' }, replicas: 0 }),
      service({ name: 'pipelines' }),
    ],
    'one worker': [pipelines({ args: ['uvicorn', 'main:app', '--workers', '1'] })],
    'replicas of another program': [webui({ replicas: 3 })],
  },
  invalid: {
    'two replicas': {
      manifests: [pipelines({ replicas: 2 })],
      found: ['replicas is 2'],
      objects: ['Deployment/pipelines'],
    },
    'an autoscaler': {
      manifests: [pipelines(), autoscaler({ name: 'pipelines', target: 'pipelines', max: 3 })],
      found: ['HorizontalPodAutoscaler/pipelines goes up to 3'],
    },
    'a pod on every node': {
      manifests: [pipelines({ kind: 'DaemonSet' })],
      found: ['a DaemonSet runs a pod on every node'],
    },
    'two workers': {
      manifests: [pipelines({ args: ['uvicorn', 'main:app', '--workers', '2'] })],
      found: ['--workers is 2'],
    },
    'two Deployments behind one Service': {
      manifests: [
        pipelines({ name: 'a', labels: { app: 'pipelines' } }),
        pipelines({ name: 'b', labels: { app: 'pipelines' } }),
        service({ name: 'pipelines' }),
      ],
      found: ['a Service leads to Deployment/b too', 'a Service leads to Deployment/a too'],
      objects: ['Deployment/a', 'Deployment/b'],
    },
  },
});
