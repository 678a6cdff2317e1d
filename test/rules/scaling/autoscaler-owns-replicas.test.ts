import { autoscalerOwnsReplicas } from '../../../src/rules/scaling/autoscaler-owns-replicas';
import { autoscaler, deployment, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const scaledObject = yaml`
  apiVersion: keda.sh/v1alpha1
  kind: ScaledObject
  metadata: { name: chat }
  spec: { scaleTargetRef: { name: webui } }`;
const live = { metadata: { uid: '0a1b', resourceVersion: '7' } };

testRule(autoscalerOwnsReplicas, {
  valid: {
    'an autoscaler, and no replicas': [webui(), autoscaler()],
    'an autoscaler, and replicas that are null': [webui({ spec: { replicas: null } }), autoscaler()],
    'replicas, and no autoscaler': [webui({ replicas: 3 })],
    'an autoscaler of a StatefulSet with the same name': [
      webui({ replicas: 3 }),
      autoscaler({ targetKind: 'StatefulSet' }),
    ],
    'an autoscaler in another namespace': [webui({ replicas: 3, namespace: 'ai' }), autoscaler({ namespace: 'dev' })],
    'an autoscaler of a workload that is not among the manifests': [autoscaler({ target: 'elsewhere' })],
    'live objects': [
      webui({ replicas: 3, ...live }),
      { ...autoscaler(), metadata: { name: 'webui', uid: '2c3d' }, status: { currentReplicas: 3 } },
    ],
    'a live workload, and an autoscaler about to be applied': [webui({ replicas: 3, ...live }), autoscaler()],
    'the autoscaler that KEDA makes of a ScaledObject': [
      webui(),
      ...scaledObject,
      {
        ...autoscaler(),
        metadata: {
          name: 'keda-hpa-chat',
          ownerReferences: [{ kind: 'ScaledObject', name: 'chat', controller: true }],
        },
      },
    ],
    'another program': [deployment({ name: 'webui', image: 'nginx:1.27', replicas: 3 }), autoscaler()],
  },
  invalid: {
    'replicas and an autoscaler': {
      manifests: [webui({ replicas: 3 }), autoscaler()],
      found: ['replicas is 3, and HorizontalPodAutoscaler/webui scales it'],
      objects: ['Deployment/webui'],
    },
    'no replicas, written as 0': {
      manifests: [webui({ replicas: 0 }), autoscaler()],
      found: ['replicas is 0, and HorizontalPodAutoscaler/webui scales it'],
    },
    'a ScaledObject that leaves out the kind': {
      manifests: [webui({ replicas: 3 }), ...scaledObject],
      found: ['replicas is 3, and ScaledObject/chat scales it'],
    },
    'a StatefulSet': {
      manifests: [webui({ kind: 'StatefulSet', replicas: 2 }), autoscaler({ targetKind: 'StatefulSet' })],
      found: ['replicas is 2, and HorizontalPodAutoscaler/webui scales it'],
      objects: ['StatefulSet/webui'],
    },
    'an Ollama': {
      manifests: [
        deployment({ name: 'ollama', image: 'ollama/ollama:0.32.15', replicas: 2 }),
        autoscaler({ target: 'ollama' }),
      ],
      found: ['replicas is 2, and HorizontalPodAutoscaler/webui scales it'],
    },
    'an autoscaler and a ScaledObject': {
      manifests: [webui(), autoscaler(), ...scaledObject],
      found: ['HorizontalPodAutoscaler/webui scales Deployment/webui already'],
      objects: ['ScaledObject/chat'],
    },
    'two autoscalers, and replicas': {
      manifests: [webui({ replicas: 1 }), autoscaler(), autoscaler({ name: 'second' })],
      found: [
        'replicas is 1, and HorizontalPodAutoscaler/webui scales it',
        'HorizontalPodAutoscaler/webui scales Deployment/webui already',
      ],
      objects: ['Deployment/webui', 'HorizontalPodAutoscaler/second'],
    },
    'two live autoscalers': {
      manifests: [webui({ replicas: 1, ...live }), autoscaler(), autoscaler({ name: 'second' })],
      found: ['HorizontalPodAutoscaler/webui scales Deployment/webui already'],
    },
  },
});
