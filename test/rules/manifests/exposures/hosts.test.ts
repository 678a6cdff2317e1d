import { hostMatches, serviceAt } from '../../../../src/rules/manifests/exposures/hosts';

test.each([
  ['chat.example.com', 'CHAT.example.com', true],
  ['chat.example.com', 'chat.example.com:8443', true],
  ['chat.example.com', 'chat.example.com.', true],
  ['*.example.com', 'chat.example.com', true],
  ['*.example.com', 'a.chat.example.com', false],
  ['*.example.com', 'example.com', false],
  ['', 'chat.example.com', true],
  ['*', 'chat.example.com', true],
  ['{{ .Values.host }}', 'chat.example.com', true],
  ['other.example.com', 'chat.example.com', false],
])('%j answers to %s: %s', (pattern, host, answers) => {
  expect(hostMatches(pattern, host)).toBe(answers);
});

test.each([
  ['webui', { name: 'webui', namespace: 'ai' }],
  ['webui.data', { name: 'webui', namespace: 'data' }],
  ['webui.data.svc', { name: 'webui', namespace: 'data' }],
  ['webui.data.svc.cluster.local', { name: 'webui', namespace: 'data' }],
  ['*.data.svc.cluster.local', { name: '*', namespace: 'data' }],
  ['chat.example.com', undefined],
  ['10.0.0.1', undefined],
  ['', undefined],
])('%j, seen from the namespace ai, is %j', (host, service) => {
  expect(serviceAt(host, 'ai')).toEqual(service);
});
