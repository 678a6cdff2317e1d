import { join } from 'node:path';
import { Draft } from './draft';
import { SWEEPS } from './mutations';

describe.each(SWEEPS)('%s', (file, mutations) => {
  const clean = Draft.ofFile(join(__dirname, file));

  test('breaks no rule', () => {
    expect(clean.judge().map(({ rule, finding }) => `${rule.id}: ${finding.found}`)).toEqual([]);
  });

  test.each(Object.entries(mutations))('%s', (_sentence, [change, ...ids]) => {
    const draft = clean.fresh();
    change(draft);
    expect([...new Set(draft.judge().map(({ rule }) => rule.id))].sort()).toEqual(ids);
  });

  test.each(Object.entries(mutations))('%s, told without a secret', (_sentence, [change]) => {
    const draft = clean.fresh();
    draft.revealSecrets('hunter2');
    change(draft);
    const told = draft.judge().map(({ finding }) => finding.found);
    expect(told.filter(found => found.includes('hunter2'))).toEqual([]);
  });
});
