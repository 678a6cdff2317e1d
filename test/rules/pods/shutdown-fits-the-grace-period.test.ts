import { shutdownFitsTheGracePeriod } from '../../../src/rules/pods/shutdown-fits-the-grace-period';
import { deployment, webui } from '../manifests';
import { testRule } from '../rule-tester';

const args = ['bash', 'start.sh', '--workers', '1', '--timeout-graceful-shutdown', '60'];
const sleep = (command: string[]) => ({ lifecycle: { preStop: { exec: { command } } } });
const grace = (terminationGracePeriodSeconds: unknown) => ({ terminationGracePeriodSeconds });

testRule(shutdownFitsTheGracePeriod, {
  valid: {
    'time for both': [webui({ args, container: sleep(['sleep', '10']), pod: grace(70) })],
    'nothing said': [webui()],
    'a short sleep': [webui({ container: sleep(['sh', '-c', 'sleep 20']) })],
    'a grace that nobody can read': [webui({ args, pod: grace('{{ n }}') })],
    'another program': [deployment({ image: 'nginx:1.27', container: sleep(['sleep', '90']) })],
  },
  invalid: {
    'the default grace': {
      manifests: [webui({ args })],
      found: ['terminationGracePeriodSeconds is 30, a shutdown takes up to 60 seconds'],
      objects: ['Deployment/webui'],
    },
    'a grace for one of both': {
      manifests: [webui({ args, container: sleep(['sleep', '10']), pod: grace(65) })],
      found: ['terminationGracePeriodSeconds is 65, a shutdown takes up to 70 seconds'],
    },
    'a long sleep of the kubelet': {
      manifests: [webui({ container: { lifecycle: { preStop: { sleep: { seconds: 40 } } } } })],
      found: ['terminationGracePeriodSeconds is 30, a shutdown takes up to 40 seconds'],
    },
  },
});
