import { catalogue } from '../../src/rules/catalogue';
import { rulesDocument } from '../../src/rules/docs';

const page = rulesDocument(catalogue);

test('has a section for every rule, at the address that messages name', () => {
  const sections = [...page.matchAll(/^### (.*)$/gm)].map(match => match[1]);
  expect(sections).toEqual(catalogue.map(({ id }) => id));
});

test('lists every rule by its concern in front', () => {
  const [contents] = page.split('\n## ');
  for (const { id } of catalogue) expect(contents).toContain(`(#${id})`);
});

test('tells everything about a rule', () => {
  const [rule] = catalogue;
  const section = rulesDocument([rule]).split('### ')[1];
  for (const text of [rule.id, rule.title, rule.why, rule.source, `acknowledge.${rule.id}`])
    expect(section).toContain(text);
});

test('has no markup that the texts did not mean', () => {
  expect(page.replace(/`[^`]*`/g, '').match(/<(?!https?:|!--)[^>]*>/g)).toBeNull();
});
