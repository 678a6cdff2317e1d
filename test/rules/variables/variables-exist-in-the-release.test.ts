import { variablesExistInTheRelease } from '../../../src/rules/variables/variables-exist-in-the-release';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

const image = (tag: string) => `ghcr.io/open-webui/open-webui:${tag}`;
const env = { ENABLE_DB_MIGRATIONS: 'false' };

testRule(variablesExistInTheRelease, {
  valid: {
    'the release that the variable came with': [webui({ image: image('v0.7.0'), env })],
    'a release that cannot be told': [webui({ image: image('main'), env })],
    'a variable of which nobody knows since when': [webui({ image: image('v0.1.110'), env: { ENV: 'prod' } })],
  },
  invalid: {
    'an older release': {
      manifests: [webui({ image: image('v0.6.43'), env })],
      found: ['ENABLE_DB_MIGRATIONS came with 0.7.0, the image is 0.6.43'],
      objects: ['Deployment/webui'],
    },
    'an older release of another flavour': {
      manifests: [webui({ image: image('0.11.0-slim'), env: { TIKA_SERVER_VERSION: '4' } })],
      found: ['TIKA_SERVER_VERSION came with 0.11.1, the image is 0.11.0'],
    },
  },
});
