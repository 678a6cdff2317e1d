import { k8sFlagIsUnset } from '../../../src/rules/variables/k8s-flag-is-unset';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const ollama = 'http://ollama-service.open-webui.svc.cluster.local:11434';

testRule(k8sFlagIsUnset, {
  valid: {
    'no flag': [webui()],
    'an empty flag': [webui({ env: { K8S_FLAG: '' } })],
  },
  invalid: {
    'a flag that says false': {
      manifests: [webui({ env: { K8S_FLAG: false } })],
      found: [`K8S_FLAG is false, and replaces OLLAMA_BASE_URL by ${ollama}`],
      objects: ['Deployment/webui'],
    },
    'a flag out of sight': {
      manifests: [webui({ env: { K8S_FLAG: fromSecret('a', 'b') } })],
      found: [`K8S_FLAG is set, and replaces OLLAMA_BASE_URL by ${ollama}`],
    },
  },
});
