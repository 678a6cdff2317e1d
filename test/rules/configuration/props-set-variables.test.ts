import { propsSetVariables } from '../../../src/rules/configuration/props-set-variables';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

const besides = (text: string) => {
  const annotations = { 'cdk8s-open-webui.io/beside-props': text };
  return [{ ...webui(), metadata: { name: 'webui', namespace: 'ai', annotations } }];
};

testRule(propsSetVariables, {
  valid: {
    'a program that uses the props': [webui()],
    'manifests of somebody else, which have no props': [webui({ env: { TIKA_SERVER_URL: 'http://tika:9998' } })],
  },
  invalid: {
    'a variable of a prop': {
      manifests: besides('TIKA_SERVER_URL=contentExtraction'),
      found: ['TIKA_SERVER_URL is given through env, and `contentExtraction` sets it'],
      objects: ['Deployment/webui'],
    },
    'several of them': {
      manifests: besides('TIKA_SERVER_URL=contentExtraction,WEBUI_URL=exposures'),
      found: [/^TIKA_SERVER_URL is .*`contentExtraction` sets it, WEBUI_URL is .*`exposures` sets it$/],
    },
  },
});
