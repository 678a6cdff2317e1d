import {
  dataKey,
  dnsLabel,
  elements,
  host,
  keyed,
  labelMap,
  listElement,
  objectName,
  refuse,
  serviceName,
  text,
  url,
  wholeNumber,
} from '../../src/k8s/demand';
import { messageOf } from '../support';

test('a refusal says the path as typed, what is allowed and what was given', () => {
  expect(() => refuse('webui.replicas', 'odd', 2)).toThrow('webui.replicas must be odd, got 2');
  expect(() => refuse('webui.name', 'short', 'long')).toThrow("webui.name must be short, got 'long'");
});

describe('a whole number', () => {
  test.each([
    [1, 1, undefined],
    [0, 0, undefined],
    [2000, 1, 2000],
  ])('may be %p from %p to %p', (value, min, max) => {
    expect(wholeNumber('x', value, min, max)).toBe(value);
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('of one or more may not be %p', value => {
    expect(() => wholeNumber('x', value, 1)).toThrow(`x must be a whole number of 1 or more, got ${value}`);
  });

  test('has the range in its message', () => {
    expect(() => wholeNumber('x', 3000, 1, 2000)).toThrow('x must be a whole number of 1 to 2000, got 3000');
  });

  test('is not a text of digits, which JavaScript would let through', () => {
    expect(() => wholeNumber('x', '3' as unknown as number, 1)).toThrow("got '3'");
  });
});

describe('a text', () => {
  test.each(['llama3.2:3b', 'a b'])('may be %j', value => {
    expect(text('x', value)).toBe(value);
  });

  test.each(['', ' a', 'a\n'])('may not be %j', value => {
    expect(() => text('x', value)).toThrow(/^x must be a text without white space around it, got /);
  });
});

describe('a DNS label', () => {
  test.each(['a', 'chat-webui', 'a1', 'a'.repeat(63)])('may be %j', value => {
    expect(dnsLabel('x', value)).toBe(value);
  });

  test.each(['', '-a', 'a-', 'A', 'a_b', 'a.b', 'a b', 'a\n', 'a'.repeat(64)])('may not be %j', value => {
    expect(() => dnsLabel('x', value)).toThrow(/^x must be a DNS label \(.*\), got /);
  });
});

describe('the name of a Service', () => {
  test.each(['a', 'chat-webui', 'a1', 'a'.repeat(63)])('may be %j', value => {
    expect(serviceName('x', value)).toBe(value);
  });

  test.each(['', '1a', '-a', 'a-', 'A', 'a.b', 'a'.repeat(64)])('may not be %j', value => {
    expect(() => serviceName('x', value)).toThrow(/^x must be a DNS label \(.* beginning with a letter\), got /);
  });

  test('has the hint in its message', () => {
    expect(() => serviceName('x', 'A', '; try harder')).toThrow("; try harder, got 'A'");
  });
});

describe('labels', () => {
  test.each<{ [key: string]: string }>([
    {},
    { team: '' },
    { 'example.com/team': 'A_1.b' },
    { a: 'a'.repeat(63) },
  ])('may be %j', labels => {
    expect(labelMap('x', labels)).toBe(labels);
  });

  test.each<[{ [key: string]: string }, string | RegExp]>([
    [{ 'a b': 'c' }, "x must be keys such as 'team' or 'example.com/team', got 'a b'"],
    [{ 'Example.com/team': 'c' }, "x must be keys such as 'team' or 'example.com/team', got 'Example.com/team'"],
    [{ '': 'c' }, "x must be keys such as 'team' or 'example.com/team', got ''"],
    [{ team: 'a b' }, /^x\['team'\] must be a label's value \(.*\), got 'a b'$/],
    [{ team: '-a' }, /^x\['team'\] must be a label's value \(.*\), got '-a'$/],
    [{ team: 'a'.repeat(64) }, /^x\['team'\] must be a label's value \(.*\), got 'a{64}'$/],
  ])('may not be %j', (labels, message) => {
    expect(() => labelMap('x', labels)).toThrow(message);
  });

  test('have other texts as values where they are annotations', () => {
    expect(keyed('x', { 'example.com/why': 'any text' })).toEqual({ 'example.com/why': 'any text' });
    expect(() => keyed('x', { 'a b': 'c' })).toThrow("x must be keys such as 'team' or 'example.com/team', got 'a b'");
  });
});

describe("an object's name", () => {
  test.each(['a', 'a.b-c', '1', 'a'.repeat(253)])('may be %j', value => {
    expect(objectName('x', value)).toBe(value);
  });

  test.each(['', '.a', 'a.', 'a..b', 'A', 'a/b', 'a b', 'a'.repeat(254)])('may not be %j', value => {
    expect(() => objectName('x', value)).toThrow(/^x must be an object's name \(.*\), got /);
  });
});

describe('a key of a Secret', () => {
  test.each(['uri', 'API_KEY', 'tls.crt', '.hidden', '_'])('may be %j', value => {
    expect(dataKey('x', value)).toBe(value);
  });

  test.each(['', 'a b', 'a/b', 'ä', 'a'.repeat(254)])('may not be %j', value => {
    expect(() => dataKey('x', value)).toThrow(/^x must be a key of a Secret \(.*\), got /);
  });

  test.each(['.', '..', '..data'])('may not be %j, which is a path', value => {
    expect(() => dataKey('x', value)).toThrow(/^x must be a key of a Secret/);
  });
});

describe('a host', () => {
  test.each(['chat.example.com', 'a.b', 'xn--bcher-kva.example', '1.chat.example'])('may be %j', value => {
    expect(host('x', value)).toBe(value);
  });

  test.each([
    'https://chat.example.com',
    'chat.example.com/chat',
    'chat.example.com:8443',
    'Chat.example.com',
    'chat.example.com.',
    '*.example.com',
    'chat_ui.example.com',
    'chat .example.com',
    'localhost',
    '',
    `${'a.'.repeat(127)}ab`,
  ])('may not be %j', value => {
    expect(() => host('x', value)).toThrow(
      `x must be a host name such as 'chat.example.com', without scheme, port, path or wildcard, and no address, got '${value}'`,
    );
  });

  test('may not be an address, which Ingress and HTTPRoute refuse', () => {
    expect(() => host('x', '10.0.0.1')).toThrow(/^x must be a host name .*, got '10\.0\.0\.1'$/);
  });
});

describe('a URL', () => {
  test.each([
    'http://ollama:11434',
    'https://api.openai.com/v1',
    'http://[::1]:80',
    'http://10.0.0.1',
  ])('may be %j', value => {
    expect(url('x', value).href).toBe(new URL(value).href);
  });

  test.each([
    '',
    'ollama:11434',
    '//ollama',
    'ftp://ollama',
    'http://',
    'http://a b',
    ' http://a',
    'http://a\n',
  ])('may not be %j', value => {
    expect(() => url('x', value)).toThrow(`x must be a URL such as 'https://host:1234', got '${value}'`);
  });

  test('may have the schemes that are asked for only', () => {
    expect(url('x', 'rediss://r', ['rediss', 'redis']).protocol).toBe('rediss:');
    expect(() => url('x', 'https://r', ['rediss', 'redis'])).toThrow(
      "x must be a URL such as 'redis://host:1234', got 'https://r'",
    );
  });

  test.each([
    'http://admin:hunter2@host/v1',
    'http://:hunter2@host',
    'http://hunter2@host',
  ])('may not have credentials, and none of %j are repeated', value => {
    const message = messageOf(() => url('x', value));
    expect(message).toMatch(/^x must be a URL without user and password, got one for host/);
    expect(message).not.toContain('hunter2');
  });

  test.each([
    'ftp://admin:hunter2@host',
    'http://admin:hunter2 @host',
    'admin:hunter2@host:80',
  ])('repeats no credentials of %j, which is none for another reason', value => {
    const message = messageOf(() => url('x', value));
    expect(message).toMatch(/^x must be a URL/);
    expect(message).not.toContain('hunter2');
  });
});

test("an element of a list has no ';'", () => {
  expect(listElement('x', 'http://a')).toBe('http://a');
  expect(() => listElement('x', 'http://a;http://b')).toThrow(
    "x must be a value without ';', which separates the elements of the list, got 'http://a;http://b'",
  );
});

test('elements are joined, each of them a text without what separates them', () => {
  expect(elements('x', ['a', 'b'])).toBe('a,b');
  expect(elements('x', ['a,b', 'c'], ' ')).toBe('a,b c');
  expect(() => elements('x', [])).toThrow("x must be at least one element, or left out, got '[]'");
  expect(() => elements('x', ['a', 'b,c'])).toThrow("x must be elements without ',', which separates them, got 'b,c'");
  expect(() => elements('x', ['a', ''])).toThrow('x must be a text without white space around it');
});
