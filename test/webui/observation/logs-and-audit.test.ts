import { Audit } from '../../../src/webui/observation/audit';
import { LogFormat, LogLevel, logs } from '../../../src/webui/observation/logs';
import { messageOf } from '../../support';

const named = ({ env = [] }: { env?: { name: string; value?: string }[] }) =>
  env.map(({ name, value }) => [name, value]);

test('a log has a level and a format', () => {
  expect(named(logs())).toEqual([]);
  expect(named(logs({ level: LogLevel.WARNING, format: LogFormat.JSON }))).toEqual([
    ['GLOBAL_LOG_LEVEL', 'WARNING'],
    ['LOG_FORMAT', 'json'],
  ]);
});

test('an audit is on standard output, and in no file', () => {
  expect(named(Audit.metadata()._contribution)).toEqual([
    ['AUDIT_LOG_LEVEL', 'METADATA'],
    ['ENABLE_AUDIT_STDOUT', 'true'],
    ['ENABLE_AUDIT_LOGS_FILE', 'false'],
  ]);
});

test('an audit of bodies says how much of them, and which requests', () => {
  const audit = Audit.requestsAndResponses({
    readingRequests: true,
    excludedPaths: ['/chats', '/chat/a'],
    maxBodyBytes: 9,
  });
  expect(named(audit._contribution)).toEqual([
    ['AUDIT_LOG_LEVEL', 'REQUEST_RESPONSE'],
    ['ENABLE_AUDIT_STDOUT', 'true'],
    ['ENABLE_AUDIT_LOGS_FILE', 'false'],
    ['ENABLE_AUDIT_GET_REQUESTS', 'true'],
    ['AUDIT_EXCLUDED_PATHS', '/chats,/chat/a'],
    ['MAX_BODY_LOG_SIZE', '9'],
  ]);
  expect(named(Audit.requests({ includedPaths: ['/users'] })._contribution).slice(3)).toEqual([
    ['AUDIT_INCLUDED_PATHS', '/users'],
  ]);
  expect(named(Audit.requests({ excludedPaths: [] })._contribution).slice(3)).toEqual([['AUDIT_EXCLUDED_PATHS', '']]);
});

test.each<[string, () => unknown, string]>([
  ['both kinds of paths', () => Audit.metadata({ includedPaths: ['/a'], excludedPaths: ['/b'] }), 'are both given'],
  [
    'no path of those that are audited',
    () => Audit.metadata({ includedPaths: [] }),
    'Audit includedPaths must be at least',
  ],
  ['a path without slash', () => Audit.metadata({ excludedPaths: ['chats'] }), "got 'chats'"],
  ['a regular expression', () => Audit.metadata({ excludedPaths: ['/(.*)'] }), "got '/(.*)'"],
  ['two paths in one', () => Audit.metadata({ excludedPaths: ['/a,/b'] }), "got '/a,/b'"],
  [
    'no body',
    () => Audit.requests({ maxBodyBytes: 0 }),
    'Audit maxBodyBytes must be a whole number of 1 or more, got 0',
  ],
])('refuses %s', (_what, action, message) => {
  expect(messageOf(action)).toContain(message);
});
