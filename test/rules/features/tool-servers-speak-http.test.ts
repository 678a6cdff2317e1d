import { toolServersSpeakHttp } from '../../../src/rules/features/tool-servers-speak-http';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const of = (...servers: unknown[]) => [webui({ env: { TOOL_SERVER_CONNECTIONS: JSON.stringify(servers) } })];
const mcp = { type: 'mcp', url: 'http://docs:8000/mcp', info: { id: 'docs' } };

testRule(toolServersSpeakHttp, {
  valid: {
    'a server of OpenAPI, which is the usual type': of({ url: 'http://time:8000', path: 'openapi.json' }),
    'a server of MCP': of(mcp),
    'a server behind a path that has to do with SSE': of({ ...mcp, url: 'http://docs:8000/sse/mcp' }),
    'no servers': of(),
    'a list out of sight': [webui({ env: { TOOL_SERVER_CONNECTIONS: fromSecret('tools', 'list') } })],
    'an address out of sight': [
      webui({
        env: {
          TOOLS_URL: fromSecret('tools', 'url'),
          TOOL_SERVER_CONNECTIONS: '[{"type": "mcp", "url": "$(TOOLS_URL)", "info": {"id": "a"}}]',
        },
      }),
    ],
    'no JSON, which another rule says': [webui({ env: { TOOL_SERVER_CONNECTIONS: '[' } })],
  },
  invalid: {
    'a server of SSE': {
      manifests: of({ ...mcp, url: 'http://docs:8000/sse' }),
      found: ['TOOL_SERVER_CONNECTIONS[docs] is a server of SSE'],
      objects: ['Deployment/webui'],
    },
    'a program': {
      manifests: of({ type: 'mcp', command: 'npx', args: ['server'] }),
      found: ['TOOL_SERVER_CONNECTIONS[0] has a command, and no address'],
    },
    'another type': {
      manifests: of({ ...mcp, type: 'sse' }),
      found: ['TOOL_SERVER_CONNECTIONS[docs] has the type sse'],
    },
    'no address and no id': {
      manifests: of({ type: 'mcp' }, { url: '' }),
      found: [
        'TOOL_SERVER_CONNECTIONS[0] has no url, TOOL_SERVER_CONNECTIONS[0] has no info.id, TOOL_SERVER_CONNECTIONS[1] has no url',
      ],
    },
  },
});
