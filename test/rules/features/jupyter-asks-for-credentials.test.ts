import { jupyterAsksForCredentials } from '../../../src/rules/features/jupyter-asks-for-credentials';
import { deployment, type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const of = (env: Env) => [webui({ env: { CODE_EXECUTION_ENGINE: 'jupyter', ...env } })];
const token = {
  CODE_EXECUTION_JUPYTER_AUTH: 'token',
  CODE_EXECUTION_JUPYTER_AUTH_TOKEN: fromSecret('jupyter', 'token'),
};
const jupyter = (...args: string[]) =>
  deployment({
    name: 'jupyter',
    image: 'quay.io/jupyter/minimal-notebook:2026-09-01',
    command: ['start-notebook.py'],
    args,
  });

testRule(jupyterAsksForCredentials, {
  valid: {
    'a token': of(token),
    'a password': of({
      CODE_EXECUTION_JUPYTER_AUTH: 'password',
      CODE_EXECUTION_JUPYTER_AUTH_PASSWORD: fromSecret('jupyter', 'password'),
    }),
    'an interpreter with the token of execution': of({ ...token, CODE_INTERPRETER_ENGINE: 'jupyter' }),
    'a feature that is off': of({ ENABLE_CODE_EXECUTION: 'false' }),
    'another engine': of({ CODE_EXECUTION_ENGINE: 'pyodide' }),
    'a Secret that may say it': [
      webui({ env: { CODE_EXECUTION_ENGINE: 'jupyter' }, envFrom: [{ secretRef: { name: 'chat' } }] }),
    ],
    'a Jupyter that starts with a token': [...of(token), jupyter('--IdentityProvider.token=$(JUPYTER_TOKEN)')],
    'a Jupyter with a password instead': [
      ...of(token),
      jupyter("--ServerApp.token=''", '--PasswordIdentityProvider.hashed_password=argon2:1'),
    ],
    'an open Jupyter that no Open WebUI uses': [webui(), jupyter("--ServerApp.token=''")],
  },
  invalid: {
    'nothing said': {
      manifests: of({}),
      found: ['CODE_EXECUTION_ENGINE is jupyter, CODE_EXECUTION_JUPYTER_AUTH is not set'],
      objects: ['Deployment/webui'],
    },
    'a token that is not there': {
      manifests: of({ CODE_EXECUTION_JUPYTER_AUTH: 'token' }),
      found: ['CODE_EXECUTION_JUPYTER_AUTH is token, CODE_EXECUTION_JUPYTER_AUTH_TOKEN is not set'],
    },
    'a token that is not asked for': {
      manifests: of({ CODE_EXECUTION_JUPYTER_AUTH_TOKEN: fromSecret('jupyter', 'token') }),
      found: [/^CODE_EXECUTION_ENGINE is jupyter, CODE_EXECUTION_JUPYTER_AUTH is not set$/],
    },
    'another word': {
      manifests: of({ ...token, CODE_EXECUTION_JUPYTER_AUTH: 'bearer' }),
      found: ['CODE_EXECUTION_JUPYTER_AUTH is bearer, only token and password are known'],
    },
    'an interpreter alone': {
      manifests: [webui({ env: { CODE_INTERPRETER_ENGINE: 'jupyter' } })],
      found: ['CODE_INTERPRETER_ENGINE is jupyter, CODE_INTERPRETER_JUPYTER_AUTH is not set'],
    },
    'a Jupyter that lets everybody in': {
      manifests: [...of(token), jupyter("--NotebookApp.token=''", "--NotebookApp.password=''")],
      found: ['jupyter starts without token and password'],
      objects: ['Deployment/jupyter'],
    },
  },
});
