import { NetworkPeer } from '../../../../src/k8s/network-peer';
import { SecretRef } from '../../../../src/k8s/secret-ref';
import { featureSources } from '../../../../src/webui/features/sources';
import { Terminal, type TerminalOrchestratorOptions } from '../../../../src/webui/features/tools/terminal';
import { ToolAccess } from '../../../../src/webui/features/tools/tool-access';
import { ToolAuth } from '../../../../src/webui/features/tools/tool-auth';
import {
  type McpToolServerOptions,
  type OpenApiToolServerOptions,
  ToolServer,
} from '../../../../src/webui/features/tools/tool-server';
import { fromSecret } from '../../../rules/manifests';
import { KEY, key, rowsOf } from '../expected';

const peer = NetworkPeer.pods('tools', { app: 'tools' });
const url = 'http://tools.tools.svc:8000';

/** What a prop brings. */
function contributionOf(prop: string, servers: Parameters<typeof featureSources>[0]) {
  return featureSources(servers).find(source => source.prop === prop)?.contribution ?? {};
}

test('what is left out of a server is as if it were said', () => {
  const plain = { id: 'plain', name: 'Plain', url };
  const said = { ...plain, auth: ToolAuth.none(), access: ToolAccess.administrators() };
  const [given, leftOut] = [said, plain].map(server =>
    contributionOf('toolServers', { toolServers: [ToolServer.mcp(server)] }),
  );
  expect(rowsOf(given)).toHaveLength(1);
  expect(given).toEqual(leftOut);
});

test('servers of tools are a list, whose keys are put in by the kubelet', () => {
  const openApi: Required<OpenApiToolServerOptions> = {
    id: 'time',
    name: 'Time ($5)',
    description: 'What time it is.',
    url: `${url}/`,
    specPath: '/v1/openapi.json',
    auth: ToolAuth.bearer(key),
    access: ToolAccess.everybody(),
    peer,
  };
  const mcp: Required<McpToolServerOptions> = {
    id: 'docs',
    name: 'Documents',
    description: '',
    url: 'https://docs.example.com/mcp',
    auth: ToolAuth.bearer(SecretRef.of('docs', 'token')),
    access: ToolAccess.groups('group-1'),
    tools: ['search', 'read'],
    peer,
  };
  const contribution = contributionOf('toolServers', {
    toolServers: [
      ToolServer.openApi(openApi),
      ToolServer.openApi({ id: 'plain', name: 'Plain', url }),
      ToolServer.mcp(mcp),
      ToolServer.mcp({ id: 'own', name: 'Own', url: 'https://own.example.com/mcp', auth: ToolAuth.session() }),
      ToolServer.mcp({ id: 'sso', name: 'SSO', url: 'https://sso.example.com/mcp', auth: ToolAuth.userOAuth() }),
    ],
  });
  const [first, second, [name, text], ...none] = rowsOf(contribution);
  expect(none).toEqual([]);
  expect([first, second, name]).toEqual([
    ['TOOL_SERVER_KEY_0', KEY],
    ['TOOL_SERVER_KEY_2', fromSecret('docs', 'token')],
    'TOOL_SERVER_CONNECTIONS',
  ]);
  expect(text).toContain('"name":"Time ($$5)"');
  expect(JSON.parse(String(text).replaceAll('$$', '$'))).toEqual([
    {
      type: 'openapi',
      url,
      path: '/v1/openapi.json',
      spec_type: 'url',
      spec: '',
      auth_type: 'bearer',
      key: '$(TOOL_SERVER_KEY_0)',
      config: { enable: true, access_grants: [{ principal_type: 'user', principal_id: '*', permission: 'read' }] },
      info: { id: 'time', name: 'Time ($5)', description: 'What time it is.' },
    },
    {
      type: 'openapi',
      url,
      path: 'openapi.json',
      spec_type: 'url',
      spec: '',
      auth_type: 'none',
      key: '',
      config: { enable: true, access_grants: [] },
      info: { id: 'plain', name: 'Plain', description: '' },
    },
    {
      type: 'mcp',
      url: 'https://docs.example.com/mcp',
      path: '',
      auth_type: 'bearer',
      key: '$(TOOL_SERVER_KEY_2)',
      config: {
        enable: true,
        function_name_filter_list: 'search,read',
        access_grants: [{ principal_type: 'group', principal_id: 'group-1', permission: 'read' }],
      },
      info: { id: 'docs', name: 'Documents', description: '' },
    },
    expect.objectContaining({ auth_type: 'session', key: '' }),
    expect.objectContaining({ auth_type: 'system_oauth', key: '' }),
  ]);
  expect(contribution.flows).toEqual([
    { peer, port: 8000 },
    { peer: undefined, port: 8000 },
    { peer, port: 443 },
    { peer: undefined, port: 443 },
    { peer: undefined, port: 443 },
  ]);
});

test('terminals are a list, each with a key', () => {
  const options: Required<TerminalOrchestratorOptions> = {
    id: 'own',
    name: 'Your own',
    url: 'http://terminals:8080/',
    apiKey: key,
    access: ToolAccess.administrators(),
    policyId: 'small',
    peer,
  };
  const contribution = contributionOf('terminals', {
    terminals: [
      Terminal.orchestrator(options),
      Terminal.openTerminal({ id: 'box', name: 'Box', url, apiKey: key, access: ToolAccess.everybody() }),
    ],
  });
  const [first, second, [name, text]] = rowsOf(contribution);
  expect([first, second, name]).toEqual([
    ['TERMINAL_SERVER_KEY_0', KEY],
    ['TERMINAL_SERVER_KEY_1', KEY],
    'TERMINAL_SERVER_CONNECTIONS',
  ]);
  expect(JSON.parse(String(text))).toEqual([
    {
      id: 'own',
      name: 'Your own',
      enabled: true,
      url: 'http://terminals:8080',
      path: '/openapi.json',
      key: '$(TERMINAL_SERVER_KEY_0)',
      auth_type: 'bearer',
      config: { access_grants: [] },
      server_type: 'orchestrator',
      policy_id: 'small',
    },
    expect.objectContaining({ id: 'box', url, key: '$(TERMINAL_SERVER_KEY_1)' }),
  ]);
  expect(contribution.flows).toEqual([
    { peer, port: 8080 },
    { peer: undefined, port: 8000 },
  ]);
});

test('no servers leave the list to administrators', () => {
  expect(contributionOf('toolServers', { toolServers: [] })).toEqual({});
  expect(contributionOf('terminals', {})).toEqual({});
});

test.each<[() => unknown, string | RegExp]>([
  [
    () => ToolServer.openApi({ id: 'a:b', name: 'A', url }),
    "ToolServer.openApi id must be of a-z, 0-9, '-' and '_', such as 'weather', got 'a:b'",
  ],
  [
    () => ToolServer.openApi({ id: 'a', name: '', url }),
    "ToolServer.openApi name must be a text without white space around it, got ''",
  ],
  [() => ToolServer.openApi({ id: 'a', name: 'A', url: 'tools' }), /^ToolServer\.openApi url must be a URL such as/],
  [
    () => ToolServer.mcp({ id: 'a', name: 'A', url: `${url}/sse` }),
    /^ToolServer\.mcp url must be one of Streamable HTTP; put mcpo before a server of SSE, by ToolServer\.openApi, got/,
  ],
  [
    () => ToolServer.mcp({ id: 'a', name: 'A', url, tools: ['a, b'] }),
    "ToolServer.mcp tools must be names of tools, got 'a, b'",
  ],
  [() => Terminal.openTerminal({ id: '', name: 'A', url, apiKey: key }), /^Terminal\.openTerminal id must be of a-z/],
  [() => ToolAccess.groups(''), "ToolAccess.groups must be a text without white space around it, got ''"],
  [
    () =>
      contributionOf('toolServers', {
        toolServers: [ToolServer.openApi({ id: 'a', name: 'A', url }), ToolServer.mcp({ id: 'a', name: 'B', url })],
      }),
    "webui.toolServers must be servers with different ids, got 'a'",
  ],
])('what is refused says why: %#', (make, message) => {
  expect(make).toThrow(message);
});
