import type { Contribution } from '../../../connections/contribution';
import { refuse } from '../../../k8s/demand';
import { optionalValue, type Variable, value } from '../../../k8s/environment';
import { givenList } from '../options';
import { type JupyterOptions, jupyter } from './jupyter';

/** What can be said of every interpreter. */
export interface CodeInterpreterOptions {
  /**
   * Names of Python's modules that code may not import, such as `['os', 'subprocess']`. It keeps models from mistakes, not users from
   * harm.
   *
   * @default - none
   */
  readonly blockedModules?: string[];

  /**
   * What a model is told of the interpreter.
   *
   * @default - Open WebUI's own words
   */
  readonly promptTemplate?: string;
}

/** A Jupyter that models use. */
export interface JupyterInterpreterOptions extends JupyterOptions, CodeInterpreterOptions {}

/** What runs the code that a model writes in order to find an answer. */
export class CodeInterpreter {
  /**
   * Pyodide: Python in the user's own browser.
   *
   * @example
   * CodeInterpreter.pyodide({ blockedModules: ['requests'] });
   */
  public static pyodide(options: CodeInterpreterOptions = {}): CodeInterpreter {
    const env = [value('ENABLE_CODE_INTERPRETER', true), value('CODE_INTERPRETER_ENGINE', 'pyodide')];
    return new CodeInterpreter({ env: [...env, ...settings('CodeInterpreter.pyodide', options)] });
  }

  /**
   * A Jupyter, which all users share.
   *
   * @throws if the URL has credentials, or the timeout is no whole number of seconds
   *
   * @example
   * CodeInterpreter.jupyter({
   *   url: 'http://jupyter.tools.svc:8888', authentication: JupyterAuthentication.token(SecretRef.of('jupyter', 'token')),
   * });
   */
  public static jupyter(options: JupyterInterpreterOptions): CodeInterpreter {
    const path = 'CodeInterpreter.jupyter';
    const { env = [], flows } = jupyter(path, 'CODE_INTERPRETER', options);
    return new CodeInterpreter({ env: [...env, ...settings(path, options)], flows });
  }

  /**
   * Nothing.
   *
   * @example
   * CodeInterpreter.none();
   */
  public static none(): CodeInterpreter {
    return new CodeInterpreter({ env: [value('ENABLE_CODE_INTERPRETER', false)] });
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'CodeInterpreter';

  private constructor(contribution: Contribution) {
    this._contribution = contribution;
  }
}

function settings(path: string, { blockedModules, promptTemplate }: CodeInterpreterOptions): Variable[] {
  if (promptTemplate?.trim() === '') refuse(`${path} promptTemplate`, 'a text', promptTemplate);
  return [
    ...givenList('CODE_INTERPRETER_BLOCKED_MODULES', `${path} blockedModules`, blockedModules),
    ...optionalValue('CODE_INTERPRETER_PROMPT_TEMPLATE', promptTemplate),
  ];
}
