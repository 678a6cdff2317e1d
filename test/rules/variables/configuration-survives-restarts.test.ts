import { configurationSurvivesRestarts } from '../../../src/rules/variables/configuration-survives-restarts';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(configurationSurvivesRestarts, {
  valid: {
    'no reset': [webui({ env: { RESET_CONFIG_ON_START: 'false' } })],
    'a configuration from the environment alone': [webui({ env: { ENABLE_PERSISTENT_CONFIG: 'false' } })],
  },
  invalid: {
    'a reset at every start': {
      manifests: [webui({ env: { RESET_CONFIG_ON_START: 'true' } })],
      found: ['RESET_CONFIG_ON_START is true: every start deletes the stored configuration'],
      objects: ['Deployment/webui'],
    },
  },
});
