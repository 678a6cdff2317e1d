import { imageOf } from '../../src/k8s/image';

const fallback = { repository: 'ghcr.io/open-webui/open-webui', tag: 'v0.11.4' };

test.each([
  [{}, 'ghcr.io/open-webui/open-webui:v0.11.4', 'v0.11.4'],
  [{ version: 'v0.12.0' }, 'ghcr.io/open-webui/open-webui:v0.12.0', 'v0.12.0'],
  [{ image: 'registry:5000/chat' }, 'registry:5000/chat', undefined],
  [{ image: 'registry:5000/chat:v1' }, 'registry:5000/chat:v1', 'v1'],
  [{ image: `chat@sha256:${'a'.repeat(64)}` }, `chat@sha256:${'a'.repeat(64)}`, undefined],
  [{ image: `r.io/chat:v1@sha256:${'a'.repeat(64)}` }, `r.io/chat:v1@sha256:${'a'.repeat(64)}`, 'v1'],
  [{ image: 'chat:latest', version: 'v0.11.4' }, 'chat:latest', 'v0.11.4'],
])('the image of %j is %s, release %s', (props, reference, version) => {
  expect(imageOf('webui', props, fallback)).toEqual({ reference, version });
});

test.each([
  [{ image: 'chat :v1' }, "webui.image must be an image such as registry/name:tag, got 'chat :v1'"],
  [{ image: '' }, "webui.image must be an image such as registry/name:tag, got ''"],
  [{ version: 'v0 beta' }, "webui.version must be a release such as v1.2.3, got 'v0 beta'"],
  [{ image: 'chat:v1', version: 'v0 beta' }, "webui.version must be a release such as v1.2.3, got 'v0 beta'"],
  [{ version: '' }, "webui.version must be a release such as v1.2.3, got ''"],
])('there is no image %j', (props, message) => {
  expect(() => imageOf('webui', props, fallback)).toThrow(message);
});

test('a part without default image asks for one', () => {
  expect(() => imageOf('pipelines', {})).toThrow(/^pipelines\.image must be given: .*, got undefined$/);
});
