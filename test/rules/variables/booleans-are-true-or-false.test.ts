import { booleansAreTrueOrFalse } from '../../../src/rules/variables/booleans-are-true-or-false';
import { configMap, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(booleansAreTrueOrFalse, {
  valid: {
    'true and false, in any case, as texts or as YAML has them': [
      webui({ env: { ENABLE_SIGNUP: 'True', ENABLE_CHANNELS: 'false', SAFE_MODE: true } }),
    ],
    'a value out of sight': [webui({ env: { ENABLE_SIGNUP: fromSecret('a', 'b') } })],
    'a value that is true in the end': [webui({ env: { ON: 'true', ENABLE_SIGNUP: '$(ON)' } })],
    'a template that nobody rendered': [webui({ env: { ENABLE_SIGNUP: '{{ .Values.signup }}' } })],
    'an empty text where false is the default': [webui({ env: { ENABLE_CHANNELS: '' } })],
  },
  invalid: {
    'numbers and other words': {
      manifests: [webui({ env: { ENABLE_SIGNUP: 1, ENABLE_CHANNELS: 'yes', WEBUI_AUTH: 'on' } })],
      found: [
        'ENABLE_SIGNUP is 1, which means false, ENABLE_CHANNELS is yes, which means false, WEBUI_AUTH is on, which means false',
      ],
      objects: ['Deployment/webui'],
    },
    'a blank at the end': {
      manifests: [webui({ env: { ENABLE_SIGNUP: 'True ' } })],
      found: ["ENABLE_SIGNUP is 'True ', which means false"],
    },
    'an empty text where true is the default': {
      manifests: [webui({ env: { ENABLE_SIGNUP: '' } })],
      found: ['ENABLE_SIGNUP is empty, which means false'],
    },
    'a key of a ConfigMap': {
      manifests: [
        webui({ envFrom: [{ configMapRef: { name: 'settings' } }] }),
        configMap('settings', { ENABLE_SIGNUP: 'no' }),
      ],
      found: ['ENABLE_SIGNUP is no, which means false'],
      objects: ['ConfigMap/settings'],
    },
  },
});
