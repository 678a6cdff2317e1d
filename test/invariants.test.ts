import { idsIn, ledgers } from '../scripts/invariants/document';
import { ledger } from '../scripts/invariants/ledger';
import { catalogue } from '../src/rules/catalogue';

/** How many candidates there were. */
const COUNTS: { readonly [title: string]: number } = {
  'Open WebUI': 143,
  'What the Helm charts leave open': 24,
  'Ollama, GPUs and the platform': 88,
  'Ways in': 30,
  Lobu: 30,
};

test('no candidate is dropped in silence', () => {
  expect(Object.fromEntries(ledgers.map(({ title, rows }) => [title, rows.size]))).toEqual(COUNTS);
});

test.each(ledgers)('what became of candidates is true of the catalogue: $title', ({ rows }) => {
  const ids = catalogue.map(({ id }) => id);
  // Names of other things have two words at most, or are known.
  const wrong = [...rows.values()].flatMap(idsIn).filter(id => id.split('-').length > 2 && !ids.includes(id));
  expect(wrong.filter(id => !OTHERS.includes(id))).toEqual([]);
});

/** Names in backticks that are no rules. */
const OTHERS: string[] = [];

test('a reason to leave out is a reason', () => {
  const texts = ledgers.flatMap(({ rows }) => [...rows.values()]);
  const bare = texts.filter(text => /left out/.test(text) && !/left out(, |: |\b.*\b(since|because|as)\b)/.test(text));
  expect(bare).toEqual([]);
});

test('a row is an id and a text, once', () => {
  expect([...ledger('t', 'a', 'A1: one\n  more\nA2: two').rows]).toEqual([
    ['A1', 'one more'],
    ['A2', 'two'],
  ]);
  expect(() => ledger('t', 'a', 'A1: one\nA1: two')).toThrow('A1 has two rows');
  expect(() => ledger('t', 'a', 'nothing')).toThrow('no row of a ledger: nothing');
});
