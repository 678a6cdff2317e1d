import { replicasShareWhatAProcessKeeps } from '../../../src/rules/scaling/replicas-share-what-a-process-keeps';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(replicasShareWhatAProcessKeeps, {
  valid: {
    'nothing said': [webui({ replicas: 3 })],
    'switched off': [webui({ replicas: 3, env: { ENABLE_BASE_MODELS_CACHE: 'false' } })],
    'one replica': [webui({ env: { ENABLE_DIRECT_CONNECTIONS: 'true' } })],
  },
  invalid: {
    'connections of browsers, cached models and packages': {
      manifests: [
        webui({
          replicas: 2,
          env: {
            ENABLE_DIRECT_CONNECTIONS: 'true',
            ENABLE_BASE_MODELS_CACHE: 'True',
            ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS: 'true',
          },
        }),
      ],
      found: [
        'ENABLE_DIRECT_CONNECTIONS is true, ENABLE_BASE_MODELS_CACHE is true, ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS is true',
      ],
      objects: ['Deployment/webui'],
    },
  },
});
