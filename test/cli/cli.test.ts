import { run } from '../../src/cli/cli';
import { catalogue } from '../../src/rules/catalogue';

function call(...argv: string[]) {
  const written = { out: '', err: '' };
  const code = run(argv, {
    stdin: () => '',
    out: text => {
      written.out += `${text}\n`;
    },
    err: text => {
      written.err += `${text}\n`;
    },
  });
  return { code, ...written };
}

test.each([[[]], [['--help']], [['-h']], [['check', '--help']]])('%j explains how to call it', argv => {
  expect(call(...argv)).toMatchObject({ code: 0, out: expect.stringContaining('check [OPTION…] FILE…'), err: '' });
});

test('says its version', () => {
  expect(call('--version')).toMatchObject({ code: 0, out: `${require('../../package.json').version}\n` });
});

test.each([
  [['chek', 'x'], "there is no command 'chek', did you mean 'check'?"],
  [['constructor'], "there is no command 'constructor', there are check, rules, secrets"],
  [['--strict'], "Unknown option '--strict'"],
  [['--help=yes'], '--help'],
  [['check'], 'check needs a file, a directory, or - for standard input'],
  [['rules', 'a', 'b'], 'rules explains one rule at a time, got a, b'],
])('refuses %j', (argv, message) => {
  expect(call(...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
});

test('lists every rule with its level and title', () => {
  const { code, out } = call('rules');
  const lines = out.trim().split('\n');
  expect(code).toBe(0);
  expect(lines.map(line => line.split(/\s+/)[0])).toEqual(catalogue.map(({ id }) => id));
  expect(lines[0]).toContain(catalogue[0].title);
});

test('explains one rule whole', () => {
  const [rule] = catalogue;
  const { code, out } = call('rules', rule.id);
  expect(code).toBe(0);
  for (const text of [rule.title, rule.why, rule.fix, rule.source, `docs/rules.md#${rule.id}`])
    expect(out).toContain(text);
});

test('suggests the nearest rule', () => {
  expect(call('rules', 'replicas-need-reddis')).toMatchObject({
    code: 2,
    err: expect.stringContaining("there is no rule 'replicas-need-reddis', did you mean 'replicas-need-redis'?\n"),
  });
});
