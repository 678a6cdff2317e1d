import { autoscalersCanMeasure } from '../../../src/rules/scaling/autoscalers-can-measure';
import { autoscaler, deployment, type Fields, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const asks = (requests: Fields) => ({ container: { resources: { requests } } });
const target = { type: 'Utilization', averageUtilization: 70 };
const by = (name: string) => autoscaler({ spec: { metrics: [{ type: 'Resource', resource: { name, target } }] } });
const byContainer = (container: string) =>
  autoscaler({
    spec: { metrics: [{ type: 'ContainerResource', containerResource: { name: 'cpu', container, target } }] },
  });
const agent = { name: 'agent', image: 'registry.example.com/agent:1' };
const scaledObject = (trigger: string) => yaml`
  apiVersion: keda.sh/v1alpha1
  kind: ScaledObject
  metadata: { name: webui }
  spec: { scaleTargetRef: { name: webui }, triggers: [${trigger}] }`;

testRule(autoscalersCanMeasure, {
  valid: {
    'a request': [webui(asks({ cpu: '1' })), by('cpu')],
    'a limit, which is a request too': [webui({ container: { resources: { limits: { cpu: '1' } } } }), by('cpu')],
    'the request of one container': [webui({ ...asks({ cpu: '1' }), sidecars: [agent] }), byContainer('webui')],
    'the request of the pod': [webui({ pod: { resources: { requests: { cpu: '2' } } } }), by('cpu')],
    'init containers, which are gone': [webui({ ...asks({ cpu: '1' }), initContainers: [agent] }), by('cpu')],
    'an amount instead of a share': [
      webui(),
      autoscaler({
        spec: { metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'AverageValue' } } }] },
      }),
    ],
    'a query of KEDA': [webui(), ...scaledObject('{ type: prometheus, metadata: { query: up } }')],
    'another program': [deployment({ name: 'webui', image: 'nginx:1.27' }), by('cpu')],
  },
  invalid: {
    'no request': {
      manifests: [webui(), by('cpu')],
      found: ['the container webui of Deployment/webui requests no cpu'],
      objects: ['HorizontalPodAutoscaler/webui'],
    },
    'no metric, which is CPU': {
      manifests: [webui(), autoscaler()],
      found: ['the container webui of Deployment/webui requests no cpu'],
    },
    'a request for something else': {
      manifests: [webui(asks({ cpu: '1' })), by('memory')],
      found: ['the container webui of Deployment/webui requests no memory'],
    },
    'a sidecar without one': {
      manifests: [webui({ ...asks({ cpu: '1' }), initContainers: [{ ...agent, restartPolicy: 'Always' }] }), by('cpu')],
      found: ['the container agent of Deployment/webui requests no cpu'],
    },
    'a container that is not there': {
      manifests: [webui(asks({ cpu: '1' })), byContainer('open-webui')],
      found: ['Deployment/webui has no container open-webui'],
    },
    'KEDA by CPU': {
      manifests: [webui(), ...scaledObject('{ type: cpu, metricType: Utilization, metadata: { value: "60" } }')],
      found: ['the container webui of Deployment/webui requests no cpu'],
      objects: ['ScaledObject/webui'],
    },
  },
});
