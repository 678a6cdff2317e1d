import { baseUrl, optional, text } from '../../../k8s/demand';
import type { NetworkPeer } from '../../../k8s/network-peer';
import type { SecretRef } from '../../../k8s/secret-ref';
import { type Connection, connectionId } from './connections';
import { ToolAccess } from './tool-access';

/** A terminal server. */
export interface TerminalOptions {
  /** Name of its own: of a-z, 0-9, `-` and `_`. */
  readonly id: string;

  /** What users read. */
  readonly name: string;

  /** URL, such as `http://open-terminal.tools.svc:8000`. */
  readonly url: string;

  /** The key that it asks for: without one, whoever reaches it runs commands. It becomes part of JSON: none with `"` or `\`. */
  readonly apiKey: SecretRef;

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

/** An orchestrator of terminals. */
export interface TerminalOrchestratorOptions extends TerminalOptions {
  /**
   * Id of the policy by which it makes terminals.
   *
   * @default - its default policy
   */
  readonly policyId?: string;
}

/**
 * A terminal in which models and users run commands. It runs elsewhere: upstream publishes no immutable tag of it, and the operator of
 * the orchestrator wants every Secret of the cluster.
 *
 * Source: https://docs.openwebui.com/features/open-terminal, open-webui v0.11.4 backend/open_webui/routers/configs.py:295
 */
export class Terminal {
  /**
   * An Open Terminal: one machine, which all its users share.
   *
   * @example
   * Terminal.openTerminal({
   *   id: 'sandbox', name: 'Sandbox', url: 'http://open-terminal.tools.svc:8000', apiKey: SecretRef.of('open-terminal', 'api-key'),
   * });
   */
  public static openTerminal(options: TerminalOptions): Terminal {
    return new Terminal(connection('Terminal.openTerminal', options, {}));
  }

  /**
   * Terminals, the orchestrator, which makes a terminal for each user; it needs an enterprise licence.
   *
   * @example
   * Terminal.orchestrator({
   *   id: 'own', name: 'A terminal of your own', url: 'http://terminals.tools.svc:8080', apiKey: SecretRef.of('terminals', 'api-key'),
   *   access: ToolAccess.everybody(),
   * });
   */
  public static orchestrator(options: TerminalOrchestratorOptions): Terminal {
    const path = 'Terminal.orchestrator';
    const policyId = optional(options.policyId, each => text(`${path} policyId`, each));
    const policy = policyId === undefined ? {} : { policy_id: policyId };
    return new Terminal(connection(path, options, { server_type: 'orchestrator', ...policy }));
  }

  /** @internal */
  protected readonly _brand = 'Terminal';

  private constructor(
    /** @internal */
    public readonly _connection: Connection,
  ) {}
}

function connection(path: string, options: TerminalOptions, orchestration: object): Connection {
  const { apiKey, access = ToolAccess.administrators(), peer } = options;
  const [id, name] = [connectionId(path, options.id), text(`${path} name`, options.name)];
  const url = baseUrl(`${path} url`, options.url);
  return {
    id,
    url,
    peer,
    key: apiKey,
    fields: key => ({
      id,
      name,
      enabled: true,
      url,
      path: '/openapi.json',
      key,
      auth_type: 'bearer',
      config: { access_grants: access._grants },
      ...orchestration,
    }),
  };
}
