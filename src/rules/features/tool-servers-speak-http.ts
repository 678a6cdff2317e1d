import { finding } from '../finding';
import { get, text } from '../manifests/manifest';
import type { Rule } from '../rule';
import { type ListedConnection, listed, seen } from './connections/listed';

/** Open WebUI speaks OpenAPI, and MCP over Streamable HTTP. */
export const toolServersSpeakHttp: Rule = {
  id: 'tool-servers-speak-http',
  level: 'error',
  title: 'servers of tools speak OpenAPI or MCP over Streamable HTTP, and have an address and an id',
  why: 'the tools are missing for all users, or are listed and fail when a model uses them; the log alone says so',
  fix: 'use `ToolServer.openApi` and `ToolServer.mcp`; or put mcpo before servers of MCP that speak SSE or through pipes, and give each entry of TOOL_SERVER_CONNECTIONS type, url and info.id',
  source: 'https://docs.openwebui.com/features/extensibility/mcp',
  check: manifests =>
    manifests.workloads.flatMap(({ object, servers }) =>
      finding(
        object,
        servers.flatMap(({ env }) => listed(env, 'TOOL_SERVER_CONNECTIONS').flatMap(defects)),
      ),
    ),
};

function defects({ name, entry }: ListedConnection): string[] {
  const type = seen(entry, 'type') ?? 'openapi';
  const url = seen(entry, 'url');
  if ('command' in entry || 'mcpServers' in entry) return [`${name} has a command, and no address`];
  if (type !== 'openapi' && type !== 'mcp') return [`${name} has the type ${type}`];
  const isMcp = type === 'mcp';
  return [
    ...(entry.url === undefined || url === '' ? [`${name} has no url`] : []),
    ...(isMcp && /\/sse\/?$/.test(url ?? '') ? [`${name} is a server of SSE`] : []),
    ...(isMcp && !text(get(entry, 'info', 'id')) ? [`${name} has no info.id`] : []),
  ];
}
