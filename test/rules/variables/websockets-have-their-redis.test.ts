import { websocketsHaveTheirRedis } from '../../../src/rules/variables/websockets-have-their-redis';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(websocketsHaveTheirRedis, {
  valid: {
    'websockets in memory': chat({ WEBSOCKET_MANAGER: '' }),
    'the URL of websockets': chat({ WEBSOCKET_MANAGER: 'redis', WEBSOCKET_REDIS_URL: 'redis://redis' }),
    'the URL of sessions, which is taken for both': chat({
      WEBSOCKET_MANAGER: 'redis',
      REDIS_URL: fromSecret('redis', 'x'),
    }),
    'variables out of sight': [
      webui({ env: { WEBSOCKET_MANAGER: 'redis' }, envFrom: [{ secretRef: { name: 'all' } }] }),
    ],
  },
  invalid: {
    'no URL': {
      manifests: chat({ WEBSOCKET_MANAGER: 'redis' }),
      found: ['WEBSOCKET_MANAGER is redis, and neither WEBSOCKET_REDIS_URL nor REDIS_URL is set'],
    },
    'empty URLs': {
      manifests: chat({ WEBSOCKET_MANAGER: 'redis', REDIS_URL: '', WEBSOCKET_REDIS_URL: '' }),
      found: ['WEBSOCKET_MANAGER is redis, and neither WEBSOCKET_REDIS_URL nor REDIS_URL is set'],
    },
  },
});
