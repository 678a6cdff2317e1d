import { json, jsonText, reference } from '../../src/k8s/json-variable';

test('the kubelet replaces references, and no text that looks like one', () => {
  const document = { key: reference('KEY'), text: 'for $(HOME) and 5 $' };
  expect(jsonText(document)).toBe('{"key":"$(KEY)","text":"for $$(HOME) and 5 $$"}');
});

test('a variable holds 128 KiB with its name', () => {
  const longest = 'x'.repeat(131_072 - 'NAME=""'.length - 1);
  expect(json('x', 'NAME', longest)).toEqual({ name: 'NAME', value: `"${longest}"` });
  expect(() => json('x', 'NAME', `${longest}x`)).toThrow(
    'x must be at most 128 KiB as JSON, which is all that a variable',
  );
});
