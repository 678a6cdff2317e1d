import { contains, LINK_LOCAL, METADATA_V6, PRIVATE_V4, PRIVATE_V6 } from '../src/addresses';

test.each([
  ['0.0.0.0/0', '10.0.0.0/8'],
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['10.0.0.0/8', '10.255.255.255/32'],
  ['::/0', 'fd00:ec2::254/128'],
  [LINK_LOCAL, '169.254.169.254/32'],
])('%s contains %s', (range, other) => expect(contains(range, other)).toBe(true));

test.each([
  ['10.0.0.0/8', '0.0.0.0/0'],
  ['10.0.0.0/8', '11.0.0.0/8'],
  ['10.1.0.0/16', '10.0.0.0/8'],
  ['0.0.0.0/0', '::/0'],
  ['::/0', '10.0.0.0/8'],
  ['everywhere', '10.0.0.0/8'],
  ['0.0.0.0/0', '10.0.0.0'],
  ['0.0.0.0/0', '10.0.0.0/33'],
  ['0.0.0.0/0', ''],
])('%s does not contain %s', (range, other) => expect(contains(range, other)).toBe(false));

test('what is no internet holds every address of metadata', () => {
  for (const address of ['169.254.169.254/32', '169.254.170.23/32']) {
    expect(PRIVATE_V4.some(range => contains(range, address))).toBe(true);
  }
  expect(PRIVATE_V6.some(range => contains(range, METADATA_V6))).toBe(true);
});
