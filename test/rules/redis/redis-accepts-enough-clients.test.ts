import { redisAcceptsEnoughClients } from '../../../src/rules/redis/redis-accepts-enough-clients';
import { deployment, service, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const service6379 = service({ name: 'redis', spec: { ports: [{ port: 6379 }] } });
const chat = webui({ env: { REDIS_URL: 'redis://redis:6379/0' } });
const redis = (args: unknown[], fields: WorkloadFields = {}) =>
  deployment({ name: 'redis', image: 'redis:7.4.2', args, ...fields });
/** Open WebUI and the Redis that it uses. */
const used = (args: unknown[], fields: WorkloadFields = {}) => [chat, service6379, redis(args, fields)];

testRule(redisAcceptsEnoughClients, {
  valid: {
    'the default': used([]),
    more: used(['--maxclients', '20000']),
  },
  invalid: {
    few: { manifests: used(['--maxclients', '1000']), found: ['maxclients is 1000'] },
  },
});
