import type { Contribution } from '../../connections/contribution';
import { refuse, wholeNumber } from '../../k8s/demand';
import { value } from '../../k8s/environment';

/** Which requests are audited. Signing in, out and up always is; besides, what changes something and says who asks. */
export interface AuditOptions {
  /**
   * Also requests that only read.
   *
   * @default false
   */
  readonly readingRequests?: boolean;

  /**
   * The only paths that are audited, behind `/api/v1`: `/users`.
   *
   * @default - all but `excludedPaths`
   */
  readonly includedPaths?: string[];

  /**
   * Paths that are not audited, behind `/api/v1`; an empty list audits the content of chats too.
   *
   * @default - Open WebUI's: /chats, /chat and /folders
   */
  readonly excludedPaths?: string[];
}

/** Which requests are audited, and how much of their bodies. */
export interface AuditBodyOptions extends AuditOptions {
  /**
   * Bytes of a body that are kept: a whole number of 1 or more.
   *
   * @default - Open WebUI's: 2048
   */
  readonly maxBodyBytes?: number;
}

/**
 * An audit log on standard output, from where the cluster's own log keeping takes it: a file is lost with a pod without volume, and
 * replicas rotate it away from each other. `LogFormat.JSON` makes its lines readable for programs.
 */
export class Audit {
  /**
   * Who asked for what, and when.
   *
   * @throws if a path is none
   *
   * @example
   * new WebUI(chart, 'webui', { models: [], audit: Audit.metadata({ excludedPaths: ['/chats', '/folders'] }) });
   */
  public static metadata(options: AuditOptions = {}): Audit {
    return new Audit('METADATA', options);
  }

  /**
   * Also what was sent. Only a field named `password` is blanked: keys that an administrator saves and new passwords are in the log,
   * and a rule warns of it.
   *
   * @throws if a path or a number is none
   *
   * @example
   * new WebUI(chart, 'webui', { models: [], audit: Audit.requests({ includedPaths: ['/users', '/groups'] }) });
   */
  public static requests(options: AuditBodyOptions = {}): Audit {
    return new Audit('REQUEST', options);
  }

  /**
   * Also what was answered, such as the token of everybody who signs in; a rule warns of it.
   *
   * @throws if a path or a number is none
   *
   * @example
   * new WebUI(chart, 'webui', { models: [], audit: Audit.requestsAndResponses({ maxBodyBytes: 512 }) });
   */
  public static requestsAndResponses(options: AuditBodyOptions = {}): Audit {
    return new Audit('REQUEST_RESPONSE', options);
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'Audit';

  private constructor(level: string, options: AuditBodyOptions) {
    const { readingRequests, includedPaths, excludedPaths, maxBodyBytes } = options;
    if (includedPaths && excludedPaths) {
      throw new Error('Audit includedPaths and excludedPaths are both given: Open WebUI would ignore the latter');
    }
    if (includedPaths?.length === 0) refuse('Audit includedPaths', 'at least one path', '[]');
    this._contribution = {
      env: [
        value('AUDIT_LOG_LEVEL', level),
        value('ENABLE_AUDIT_STDOUT', true),
        value('ENABLE_AUDIT_LOGS_FILE', false),
        ...(readingRequests === undefined ? [] : [value('ENABLE_AUDIT_GET_REQUESTS', readingRequests)]),
        ...paths('AUDIT_INCLUDED_PATHS', 'Audit includedPaths', includedPaths),
        ...paths('AUDIT_EXCLUDED_PATHS', 'Audit excludedPaths', excludedPaths),
        ...(maxBodyBytes === undefined
          ? []
          : [value('MAX_BODY_LOG_SIZE', wholeNumber('Audit maxBodyBytes', maxBodyBytes, 1))]),
      ],
    };
  }
}

/** Open WebUI makes a regular expression of the paths, and splits the list at commas. */
function paths(name: string, path: string, given?: string[]) {
  if (!given) return [];
  for (const each of given) if (!/^(\/[-_a-zA-Z0-9]+)+$/.test(each)) refuse(path, 'paths such as /users', each);
  return [value(name, given.join(','))];
}
