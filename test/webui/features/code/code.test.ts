import { Duration } from 'cdk8s';
import { NetworkPeer } from '../../../../src/k8s/network-peer';
import { CodeExecution } from '../../../../src/webui/features/code/code-execution';
import { CodeInterpreter, type JupyterInterpreterOptions } from '../../../../src/webui/features/code/code-interpreter';
import { JupyterAuthentication } from '../../../../src/webui/features/code/jupyter';
import { type Contributing, KEY, key, type Rows, rowsOf } from '../expected';

const peer = NetworkPeer.pods('tools', { app: 'jupyter' });
const url = 'http://jupyter.tools.svc:8888/';
const every: Required<JupyterInterpreterOptions> = {
  url,
  authentication: JupyterAuthentication.password(key),
  timeout: Duration.minutes(2),
  peer,
  blockedModules: ['os', 'sys'],
  promptTemplate: 'Be careful.\n',
};

test.each<[string, Contributing, Rows, unknown[] | undefined]>([
  [
    'code runs in the browser',
    CodeExecution.pyodide(),
    [
      ['ENABLE_CODE_EXECUTION', 'true'],
      ['CODE_EXECUTION_ENGINE', 'pyodide'],
    ],
    undefined,
  ],
  ['code does not run', CodeExecution.none(), [['ENABLE_CODE_EXECUTION', 'false']], undefined],
  [
    'code runs in a Jupyter that knows a token',
    CodeExecution.jupyter({ url, authentication: JupyterAuthentication.token(key) }),
    [
      ['ENABLE_CODE_EXECUTION', 'true'],
      ['CODE_EXECUTION_ENGINE', 'jupyter'],
      ['CODE_EXECUTION_JUPYTER_URL', 'http://jupyter.tools.svc:8888'],
      ['CODE_EXECUTION_JUPYTER_AUTH', 'token'],
      ['CODE_EXECUTION_JUPYTER_AUTH_TOKEN', KEY],
      ['CODE_EXECUTION_JUPYTER_TIMEOUT', '60'],
    ],
    [{ peer: undefined, port: 8888 }],
  ],
  [
    'a model interprets in the browser',
    CodeInterpreter.pyodide({ blockedModules: ['os'] }),
    [
      ['ENABLE_CODE_INTERPRETER', 'true'],
      ['CODE_INTERPRETER_ENGINE', 'pyodide'],
      ['CODE_INTERPRETER_BLOCKED_MODULES', 'os'],
    ],
    undefined,
  ],
  ['a model does not interpret', CodeInterpreter.none(), [['ENABLE_CODE_INTERPRETER', 'false']], undefined],
  [
    'a model interprets in a Jupyter, with every option',
    CodeInterpreter.jupyter(every),
    [
      ['ENABLE_CODE_INTERPRETER', 'true'],
      ['CODE_INTERPRETER_ENGINE', 'jupyter'],
      ['CODE_INTERPRETER_JUPYTER_URL', 'http://jupyter.tools.svc:8888'],
      ['CODE_INTERPRETER_JUPYTER_AUTH', 'password'],
      ['CODE_INTERPRETER_JUPYTER_AUTH_PASSWORD', KEY],
      ['CODE_INTERPRETER_JUPYTER_TIMEOUT', '120'],
      ['CODE_INTERPRETER_BLOCKED_MODULES', 'os,sys'],
      ['CODE_INTERPRETER_PROMPT_TEMPLATE', 'Be careful.\n'],
    ],
    [{ peer, port: 8888 }],
  ],
])('%s', (_sentence, { _contribution }, rows, flows) => {
  expect(rowsOf(_contribution)).toEqual(rows);
  expect(_contribution.flows).toEqual(flows);
});

const authentication = JupyterAuthentication.token(key);

test.each<[() => unknown, string | RegExp]>([
  [
    () => CodeExecution.jupyter({ url: 'jupyter:8888', authentication }),
    /^CodeExecution\.jupyter url must be a URL such as/,
  ],
  [
    () => CodeExecution.jupyter({ url: 'http://a/?token=x', authentication }),
    'CodeExecution.jupyter url must be a URL without query',
  ],
  [
    () => CodeExecution.jupyter({ url, authentication, timeout: Duration.millis(500) }),
    'CodeExecution.jupyter timeout in seconds must be a whole number of 1 or more, got 0.5',
  ],
  [
    () => CodeInterpreter.pyodide({ promptTemplate: ' ' }),
    "CodeInterpreter.pyodide promptTemplate must be a text, got ' '",
  ],
  [
    () => CodeInterpreter.jupyter({ url, authentication, blockedModules: [''] }),
    /^CodeInterpreter\.jupyter blockedModules must be texts without/,
  ],
])('what is refused says why: %#', (make, message) => {
  expect(make).toThrow(message);
});
