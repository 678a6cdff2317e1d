import type { Contribution } from '../../../connections/contribution';
import { value } from '../../../k8s/environment';
import { type JupyterOptions, jupyter } from './jupyter';

/** What runs the code that stands in an answer, when a user asks for it. */
export class CodeExecution {
  /**
   * Pyodide: Python in the user's own browser.
   *
   * @example
   * CodeExecution.pyodide();
   */
  public static pyodide(): CodeExecution {
    return new CodeExecution({
      env: [value('ENABLE_CODE_EXECUTION', true), value('CODE_EXECUTION_ENGINE', 'pyodide')],
    });
  }

  /**
   * A Jupyter, which all users share.
   *
   * @throws if the URL has credentials, or the timeout is no whole number of seconds
   *
   * @example
   * CodeExecution.jupyter({
   *   url: 'http://jupyter.tools.svc:8888', authentication: JupyterAuthentication.token(SecretRef.of('jupyter', 'token')),
   * });
   */
  public static jupyter(options: JupyterOptions): CodeExecution {
    return new CodeExecution(jupyter('CodeExecution.jupyter', 'CODE_EXECUTION', options));
  }

  /**
   * Nothing: code is shown only.
   *
   * @example
   * CodeExecution.none();
   */
  public static none(): CodeExecution {
    return new CodeExecution({ env: [value('ENABLE_CODE_EXECUTION', false)] });
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'CodeExecution';

  private constructor(contribution: Contribution) {
    this._contribution = contribution;
  }
}
