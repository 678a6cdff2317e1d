import { nearestOf } from '../../src/variables/nearest';

const NAMES = ['ENABLE_SIGNUP', 'ENABLE_LOGIN_FORM', 'OLLAMA_BASE_URL', 'TIKA_SERVER_URL', 'VECTOR_DB', 'WEBUI_URL'];

test.each([
  ['a letter too much', 'ENABLE_SIGNUPP', 'ENABLE_SIGNUP'],
  ['two letters in the wrong order', 'ENALBE_SIGNUP', 'ENABLE_SIGNUP'],
  ['another case', 'webui_url', 'WEBUI_URL'],
  ['other separators', 'webui.url', 'WEBUI_URL'],
  ['no separator', 'VECTORDB', 'VECTOR_DB'],
  ['a separator too much', 'WEB_UI_URL', 'WEBUI_URL'],
  ['a word too few', 'TIKA_URL', 'TIKA_SERVER_URL'],
  ['a word for another', 'VECTOR_DATABASE', 'VECTOR_DB'],
  ['a plural', 'ENABLE_LOGIN_FORMS', 'ENABLE_LOGIN_FORM'],
])('%s: %s is %s', (_what, typed, meant) => {
  expect(nearestOf(typed, NAMES)).toBe(meant);
});

test.each(['', '_', 'STAGE', 'SOMETHING_ELSE'])('nothing is near to %p', typed => {
  expect(nearestOf(typed, NAMES)).toBeUndefined();
});

test('nothing is near where there is nothing', () => {
  expect(nearestOf('WEBUI_URL', [])).toBeUndefined();
});

test('names in lower case with dashes are compared too', () => {
  const ids = ['images-are-pinned', 'replicas-need-postgres', 'replicas-need-redis'];
  expect(nearestOf('replica-needs-redis', ids)).toBe('replicas-need-redis');
  expect(nearestOf('images-pinned', ids)).toBe('images-are-pinned');
});

test('a long text takes no time', () => {
  expect(nearestOf('A_'.repeat(100_000), NAMES)).toBeUndefined();
});
