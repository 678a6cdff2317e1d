import { backChannelLogoutNeedsRedis } from '../../../src/rules/sign-in/back-channel-logout-needs-redis';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const on = { ENABLE_OAUTH_BACKCHANNEL_LOGOUT: 'true' };

testRule(backChannelLogoutNeedsRedis, {
  valid: {
    'it is off': [webui()],
    'a Redis': [webui({ env: { ...on, REDIS_URL: 'redis://redis:6379/0' } })],
    'a Redis in a Secret': [webui({ env: { ...on, REDIS_URL: fromSecret('redis', 'url') } })],
    'a Redis out of sight': [webui({ env: on, envFrom: [{ secretRef: { name: 'everything' } }] })],
  },
  invalid: {
    'no Redis': {
      manifests: [webui({ env: on })],
      found: ['ENABLE_OAUTH_BACKCHANNEL_LOGOUT is true, REDIS_URL is not set'],
      objects: ['Deployment/webui'],
    },
    'an empty Redis': {
      manifests: [webui({ env: { ...on, REDIS_URL: '' } })],
      found: [/REDIS_URL is empty$/],
    },
  },
});
