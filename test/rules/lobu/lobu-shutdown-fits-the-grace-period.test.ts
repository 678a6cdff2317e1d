import { lobuShutdownFitsTheGracePeriod } from '../../../src/rules/lobu/lobu-shutdown-fits-the-grace-period';
import { testRule } from '../rule-tester';
import { gateway } from './programs';

const TIMES = { SHUTDOWN_READINESS_DRAIN_MS: '5000', HTTP_CLOSE_TIMEOUT_MS: '10000' };
const sleep = (seconds: number) => ({
  lifecycle: { preStop: { exec: { command: ['/bin/sh', '-c', `sleep ${seconds}`] } } },
});

testRule(lobuShutdownFitsTheGracePeriod, {
  valid: {
    'the chart': [gateway({ env: TIMES, pod: { terminationGracePeriodSeconds: 60 }, container: sleep(5) })],
    'exactly enough': [
      gateway({
        env: { ...TIMES, LOBU_DISABLE_EMBEDDED_WORKER: '1' },
        pod: { terminationGracePeriodSeconds: 25 },
        container: { lifecycle: { preStop: { sleep: { seconds: 5 } } } },
      }),
    ],
  },
  invalid: {
    'a long drain': {
      manifests: [
        gateway({
          env: { ...TIMES, SHUTDOWN_READINESS_DRAIN_MS: '60000' },
          pod: { terminationGracePeriodSeconds: 60 },
          container: sleep(5),
        }),
      ],
      found: ['terminationGracePeriodSeconds is 60, a shutdown takes up to 95 seconds'],
    },
    "Kubernetes' own grace": {
      manifests: [gateway({ env: TIMES, container: sleep(5) })],
      found: ['terminationGracePeriodSeconds is 30, a shutdown takes up to 40 seconds'],
    },
  },
});
