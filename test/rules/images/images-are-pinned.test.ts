import { imagesArePinned } from '../../../src/rules/images/images-are-pinned';
import { deployment, webui } from '../manifests';
import { testRule } from '../rule-tester';

const WEBUI = 'ghcr.io/open-webui/open-webui';
const running = (image: string) => [deployment({ image })];
const valid = [
  `${WEBUI}:v0.11.4`,
  `${WEBUI}:0.11.4-slim`,
  `${WEBUI}:git-0a1b2c3`,
  `${WEBUI}:main@sha256:${'a'.repeat(64)}`,
  `${WEBUI}@sha256:${'a'.repeat(64)}`,
  'ollama/ollama:0.32.15-rocm',
  'ghcr.io/open-webui/pipelines:git-0a1b2c3',
  'redis:7.4',
  'valkey/valkey:8.0.2-alpine',
  'apache/tika:3.2.3.0-full',
];
const invalid = [
  WEBUI,
  `${WEBUI}:main`,
  `${WEBUI}:main-cuda`,
  `${WEBUI}:latest`,
  `${WEBUI}:cuda`,
  `${WEBUI}:v0.11`,
  `${WEBUI}:v0`,
  `${WEBUI}:dev-latest`,
  'ollama/ollama:rocm',
  'ollama/ollama:0',
  'apache/tika:latest-full',
  'redis:7',
  'redis:8-alpine',
  'registry:5000/open-webui',
  'ghcr.io/open-webui/pipelines:main',
];

testRule(imagesArePinned, {
  valid: {
    ...Object.fromEntries(valid.map(image => [image, running(image)])),
    'a renamed build of a day': [webui({ image: 'registry.example/airis:2025-11-20', env: { WEBUI_SECRET_KEY: 'x' } })],
    'a sidecar with a version': [webui({ sidecars: [{ name: 'backup', image: 'python:3.11-slim' }] })],
    'a pod of another program': [deployment({ name: 'other', image: 'nginx:latest' })],
    'an image that cannot be read': running('ghcr.io/open-webui/open-webui:{{ .Values.tag }}'),
    'no image': [webui({ image: '' })],
    'a tag that OpenShift replaces': [
      webui({
        image: `${WEBUI}:main`,
        annotations: {
          'image.openshift.io/triggers': JSON.stringify([
            {
              from: { kind: 'ImageStreamTag', name: 'open-webui:main' },
              fieldPath: 'spec.template.spec.containers[?(@.name=="webui")].image',
            },
          ]),
        },
      }),
    ],
  },
  invalid: {
    ...Object.fromEntries(
      invalid.map(image => [
        image,
        { manifests: running(image), found: [`the image of app is ${image}`], objects: ['Deployment/app'] },
      ]),
    ),
    'a renamed build': {
      manifests: [webui({ image: 'registry.example/airis:main', env: { WEBUI_SECRET_KEY: 'x' } })],
      found: ['the image of webui is registry.example/airis:main'],
    },
    'an init container of such a pod': {
      manifests: [webui({ initContainers: [{ name: 'wait', image: 'busybox' }] })],
      found: ['the image of wait is busybox'],
    },
    'a Job': {
      manifests: [webui({ kind: 'Job', image: `${WEBUI}:main`, command: ['alembic', 'upgrade', 'head'] })],
      found: [`the image of webui is ${WEBUI}:main`],
      objects: ['Job/webui'],
    },
    'two containers of one pod': {
      manifests: [webui({ image: WEBUI, sidecars: [{ name: 'proxy', image: 'envoy:latest' }] })],
      found: [`the image of webui is ${WEBUI}, the image of proxy is envoy:latest`],
    },
    'a container beside one that OpenShift replaces': {
      manifests: [
        webui({
          image: `${WEBUI}:main`,
          annotations: {
            'image.openshift.io/triggers': '[{"fieldPath":"spec.containers[?(@.name==\\"other\\")].image"}]',
          },
        }),
      ],
      found: [`the image of webui is ${WEBUI}:main`],
    },
    'an annotation that is no JSON': {
      manifests: [webui({ image: WEBUI, annotations: { 'image.openshift.io/triggers': '[' } })],
      found: [`the image of webui is ${WEBUI}`],
    },
  },
});
