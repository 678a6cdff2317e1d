import { replicasShareWhatAProcessKeeps } from '../../../src/rules/scaling/replicas-share-what-a-process-keeps';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(replicasShareWhatAProcessKeeps, {
  valid: {
    'nothing said': [webui({ replicas: 3 })],
    'switched off': [webui({ replicas: 3, env: { ENABLE_BASE_MODELS_CACHE: 'false' } })],
    'one replica': [webui({ env: { ENABLE_BASE_MODELS_CACHE: 'true' } })],
    'what may come out of sight': [webui({ replicas: 3, envFrom: [{ secretRef: { name: 'more' } }] })],
  },
  invalid: {
    'cached models and packages': {
      manifests: [
        webui({
          replicas: 2,
          env: {
            ENABLE_BASE_MODELS_CACHE: 'True',
            ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS: 'true',
          },
        }),
      ],
      found: ['ENABLE_BASE_MODELS_CACHE is true, ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS is true'],
      objects: ['Deployment/webui'],
    },
  },
});
