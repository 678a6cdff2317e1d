import { knownNames } from '../../src/variables/catalogue';
import { isForeign } from '../../src/variables/foreign';
import { meantBy } from '../../src/variables/names';
import { OTHERS, TYPOS } from './typos';

// The thresholds were chosen on one half; the other one was only counted, once they were.
const tuned = TYPOS.filter((_, index) => index % 2 === 0);
const heldOut = TYPOS.filter((_, index) => index % 2 === 1);

test.each(tuned)('%s means %s', (written, meant) => {
  expect(meantBy(written)).toBe(meant);
});

test('of the names that nothing was tuned on nine in ten are understood', () => {
  const misunderstood = heldOut.filter(([written, meant]) => meantBy(written) !== meant);
  expect(misunderstood.length).toBeLessThanOrEqual(heldOut.length / 10);
});

test.each(OTHERS)('%s means nothing', name => {
  expect(meantBy(name)).toBeUndefined();
});

test('every name means itself or its successor', () => {
  const lost = knownNames.filter((_, index) => index % 20 === 0).filter(name => meantBy(name) === undefined);
  expect(lost).toEqual([]);
});

test.each([
  'AWS_REGION',
  'HF_ENDPOINT',
  'HTTPS_PROXY',
  'PATH',
  'POD_NAME',
  'TZ',
  'UVICORN_LOG_LEVEL',
])('%s is not for Open WebUI to read', name => {
  expect(isForeign(name)).toBe(true);
});

test.each(['PGVECTOR_URL', 'OPENAI_URL', 'WEBUI', 'AZURE_STORAGE_KEYS'])('%s is none of a library', name => {
  expect(isForeign(name)).toBe(false);
});
