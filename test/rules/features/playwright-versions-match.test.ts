import { playwrightVersionsMatch } from '../../../src/rules/features/playwright-versions-match';
import { deployment, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const repository = 'ghcr.io/open-webui/open-webui';

/** An Open WebUI and the browsers that it uses. */
const stack = (version: string, image = `${repository}:v0.11.4`, args?: string[]) => [
  webui({ image, env: { WEB_LOADER_ENGINE: 'playwright', PLAYWRIGHT_WS_URL: 'ws://playwright:3000' } }),
  service({ name: 'playwright' }),
  deployment({ name: 'playwright', image: `mcr.microsoft.com/playwright:${version}`, ...(args && { command: args }) }),
];

testRule(playwrightVersionsMatch, {
  valid: {
    'the version of the release': stack('v1.60.0-noble'),
    'the version of an older release': stack('v1.58.0-noble', `${repository}:0.9.6`),
    'a release that is not known here': stack('v1.40.0-noble', `${repository}:v0.12.0`),
    'an image without a release': stack('v1.40.0-noble', `${repository}:main`),
    'a tag without a version': stack('latest'),
    'the right server in another image': stack('v1.58.0-noble', undefined, [
      'npx',
      '-y',
      'playwright@1.60.0',
      'run-server',
    ]),
    'browsers elsewhere': stack('v1.58.0-noble').slice(0, 1),
    'a loader of its own': [webui(), ...stack('v1.58.0-noble').slice(1)],
  },
  invalid: {
    'an older image': {
      manifests: stack('v1.58.0-noble'),
      found: ['Deployment/playwright runs Playwright 1.58.0, Open WebUI 0.11.4 speaks Playwright 1.60.0'],
      objects: ['Deployment/playwright'],
    },
    'another server in the right image': {
      manifests: stack('v1.60.0-noble', undefined, ['npx', '-y', 'playwright@1.61.0', 'run-server']),
      found: [/^Deployment\/playwright runs Playwright 1\.61\.0,/],
    },
    'a newer image than an older release': {
      manifests: stack('v1.60.0-noble', `${repository}:0.9.6`),
      found: [/speaks Playwright 1\.58\.0$/],
    },
  },
});
