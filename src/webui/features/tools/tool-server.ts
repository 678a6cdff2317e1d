import { baseUrl, refuse, text } from '../../../k8s/demand';
import type { NetworkPeer } from '../../../k8s/network-peer';
import { type Connection, connectionId } from './connections';
import { ToolAccess } from './tool-access';
import { ToolAuthentication } from './tool-authentication';

/** A server of tools. */
export interface ToolServerOptions {
  /** Name of its own, which models with it keep: of a-z, 0-9, `-` and `_`. */
  readonly id: string;

  /** What users read. */
  readonly name: string;

  /**
   * What users and models read of what it is for.
   *
   * @default - what the server says
   */
  readonly description?: string;

  /** URL, such as `http://weather.tools.svc:8000`; of an MCP server the whole one, such as `http://weather.tools.svc:8000/mcp`. */
  readonly url: string;

  /**
   * How it knows who asks.
   *
   * @default ToolAuthentication.none()
   */
  readonly authentication?: ToolAuthentication;

  /**
   * Who may use it.
   *
   * @default ToolAccess.administrators()
   */
  readonly access?: ToolAccess;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** A server of tools that describes itself by OpenAPI. */
export interface OpenApiToolServerOptions extends ToolServerOptions {
  /**
   * Path or URL of the description.
   *
   * @default openapi.json
   */
  readonly specPath?: string;
}

/** A server of the Model Context Protocol. */
export interface McpToolServerOptions extends ToolServerOptions {
  /**
   * Names of the tools that count.
   *
   * @default - all
   */
  readonly tools?: string[];
}

/**
 * A server of tools that models use. Servers that want OAuth 2.1 are registered in the admin panel, since each registration makes a secret
 * of its own.
 *
 * Source: https://docs.openwebui.com/features/extensibility, open-webui v0.11.4 backend/open_webui/routers/configs.py:217
 */
export class ToolServer {
  /**
   * A server that describes itself by OpenAPI, such as mcpo before an MCP server that speaks through pipes or SSE.
   *
   * @throws if the id or the URL is none
   *
   * @example
   * ToolServer.openApi({
   *   id: 'time', name: 'Time', url: 'http://mcpo.tools.svc:8000/time',
   *   authentication: ToolAuthentication.bearer(SecretRef.of('mcpo', 'api-key')), access: ToolAccess.everybody(),
   * });
   */
  public static openApi(options: OpenApiToolServerOptions): ToolServer {
    const path = 'ToolServer.openApi';
    const { url, specPath = 'openapi.json' } = options;
    const spec = { path: text(`${path} specPath`, specPath), spec_type: 'url', spec: '' };
    return new ToolServer(connection(path, 'openapi', options, baseUrl(`${path} url`, url), spec, {}));
  }

  /**
   * A server of the Model Context Protocol over Streamable HTTP, the one transport that Open WebUI speaks.
   *
   * @throws if the id or the URL is none, or the URL is that of SSE
   *
   * @example
   * ToolServer.mcp({
   *   id: 'docs', name: 'Documents', url: 'https://mcp.example.com/mcp', peer: NetworkPeer.internet(),
   *   authentication: ToolAuthentication.bearer(SecretRef.of('docs-mcp', 'token')),
   * });
   */
  public static mcp(options: McpToolServerOptions): ToolServer {
    const path = 'ToolServer.mcp';
    const { tools = [] } = options;
    const url = baseUrl(`${path} url`, options.url);
    if (/\/sse$/.test(url))
      refuse(`${path} url`, 'one of Streamable HTTP; put mcpo before a server of SSE, by ToolServer.openApi', url);
    const wrong = tools.find(tool => tool === '' || /[\s,]/.test(tool));
    if (wrong !== undefined) refuse(`${path} tools`, 'names of tools', wrong);
    const filter = tools.length > 0 ? { function_name_filter_list: tools.join(',') } : {};
    return new ToolServer(connection(path, 'mcp', options, url, { path: '' }, filter));
  }

  /** @internal */
  protected readonly _brand = 'ToolServer';

  private constructor(
    /** @internal */
    public readonly _connection: Connection,
  ) {}
}

function connection(
  path: string,
  type: string,
  options: ToolServerOptions,
  url: string,
  spec: object,
  filter: object,
): Connection {
  const {
    name,
    description = '',
    authentication = ToolAuthentication.none(),
    access = ToolAccess.administrators(),
    peer,
  } = options;
  const id = connectionId(path, options.id);
  const info = { id, name: text(`${path} name`, name), description };
  return {
    id,
    url,
    peer,
    key: authentication._key,
    fields: key => ({
      type,
      url,
      ...spec,
      auth_type: authentication._type,
      key,
      config: { enable: true, ...filter, access_grants: access._grants },
      info,
    }),
  };
}
