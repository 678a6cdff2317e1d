import { Duration } from 'cdk8s';
import { type Contribution, portOf } from '../../../connections/contribution';
import { baseUrl } from '../../../k8s/demand';
import { secret, type Variable, value } from '../../../k8s/environment';
import type { NetworkPeer } from '../../../k8s/network-peer';
import { wholeSeconds } from '../../../k8s/seconds';
import type { SecretRef } from '../../../k8s/secret-ref';

/** How a Jupyter knows Open WebUI. Without either, whoever reaches it runs code there. */
export class JupyterAuthentication {
  /**
   * A token, which Jupyter's own documents recommend.
   *
   * @example
   * const authentication = JupyterAuthentication.token(SecretRef.of('jupyter', 'token'));
   * CodeExecution.jupyter({ url: 'http://jupyter.tools.svc:8888', authentication });
   */
  public static token(token: SecretRef): JupyterAuthentication {
    return new JupyterAuthentication('token', token);
  }

  /**
   * A password.
   *
   * @example
   * const authentication = JupyterAuthentication.password(SecretRef.of('jupyter', 'password'));
   * CodeExecution.jupyter({ url: 'http://jupyter.tools.svc:8888', authentication });
   */
  public static password(password: SecretRef): JupyterAuthentication {
    return new JupyterAuthentication('password', password);
  }

  /** @internal */
  protected readonly _brand = 'JupyterAuthentication';

  private constructor(
    private readonly kind: 'token' | 'password',
    private readonly ref: SecretRef,
  ) {}

  /**
   * The variables, each with the prefix of its feature.
   *
   * @internal
   */
  public _settings(prefix: string): Variable[] {
    return [
      value(`${prefix}_JUPYTER_AUTH`, this.kind),
      secret(`${prefix}_JUPYTER_AUTH_${this.kind.toUpperCase()}`, this.ref),
    ];
  }
}

/** A Jupyter that runs code. All users share it: nothing there is kept apart. */
export interface JupyterOptions {
  /** URL, such as `http://jupyter.tools.svc:8888`. */
  readonly url: string;

  /** How it knows Open WebUI. */
  readonly authentication: JupyterAuthentication;

  /**
   * Longest time that code may run, in whole seconds.
   *
   * @default Duration.minutes(1)
   */
  readonly timeout?: Duration;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** The variables of a Jupyter, under the prefix of a feature; both features are always told, since one falls back to the other. */
export function jupyter(path: string, prefix: string, options: JupyterOptions): Contribution {
  const url = baseUrl(`${path} url`, options.url);
  const { timeout = Duration.minutes(1) } = options;
  return {
    env: [
      value(`ENABLE_${prefix}`, true),
      value(`${prefix}_ENGINE`, 'jupyter'),
      value(`${prefix}_JUPYTER_URL`, url),
      ...options.authentication._settings(prefix),
      value(`${prefix}_JUPYTER_TIMEOUT`, wholeSeconds(`${path} timeout`, timeout)),
    ],
    flows: [{ peer: options.peer, port: portOf(new URL(url)) }],
  };
}
