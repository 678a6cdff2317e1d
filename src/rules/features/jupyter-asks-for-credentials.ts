import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { says } from '../manifests/wording';
import type { Container } from '../manifests/workloads';
import type { Rule } from '../rule';

/** A Jupyter runs whatever it is sent. */
export const jupyterAsksForCredentials: Rule = {
  id: 'jupyter-asks-for-credentials',
  level: 'error',
  title: 'the Jupyter that runs code asks for a token or a password, and Open WebUI has it',
  why: 'whoever reaches the Jupyter runs code in it, every pod of the cluster and every page that a model is shown; or it asks, and all code ends with 403',
  fix: 'use `CodeExecution.jupyter` and `CodeInterpreter.jupyter` with a `JupyterAuthentication`; or set CODE_EXECUTION_JUPYTER_AUTH to token or password with the variable of it, and start the Jupyter with it',
  source: 'open-webui v0.11.4 backend/open_webui/routers/utils.py:49-65',
  check: manifests => {
    const workloads = manifests.workloads.map(({ object, servers, containers }) => ({
      object,
      seen: servers.flatMap(({ env }) => [...unauthenticated(env, EXECUTION), ...unauthenticated(env, INTERPRETER)]),
      open: containers.filter(isOpen),
      uses: servers.some(({ env }) =>
        [EXECUTION, INTERPRETER].some(([prefix]) => env.known(`${prefix}_ENGINE`) === 'jupyter'),
      ),
    }));
    const isUsed = workloads.some(({ uses }) => uses);
    return workloads.flatMap(({ object, seen, open }) =>
      finding(object, [
        ...seen,
        ...(isUsed ? open.map(({ name }) => `${name} starts without token and password`) : []),
      ]),
    );
  },
};

/** The prefixes whose variables count, each where those before it are not set. */
type Prefixes = readonly [string, ...string[]];

const EXECUTION: Prefixes = ['CODE_EXECUTION'];
const INTERPRETER: Prefixes = ['CODE_INTERPRETER', 'CODE_EXECUTION'];

function unauthenticated(env: Environment, prefixes: Prefixes): string[] {
  const [own] = prefixes;
  if (env.known(`${own}_ENGINE`) !== 'jupyter' || env.isTrue(`ENABLE_${own}`) === false) return [];
  const named = (suffix: string) =>
    prefixes.map(prefix => `${prefix}_JUPYTER_${suffix}`).find(name => env.get(name).kind !== 'unset') ??
    `${own}_JUPYTER_${suffix}`;
  const auth = named('AUTH');
  if (env.isSet(auth) === false) return [`${own}_ENGINE is jupyter`, says(env, auth)];
  const kind = env.known(auth);
  if (kind === undefined) return [];
  if (kind !== 'token' && kind !== 'password') return [says(env, auth), 'only token and password are known'];
  const credential = named(`AUTH_${kind.toUpperCase()}`);
  return env.isSet(credential) === false ? [says(env, auth), says(env, credential)] : [];
}

/** A Jupyter that is told to let everybody in. */
function isOpen({ command }: Container): boolean {
  const hasNone = /--(?:NotebookApp|ServerApp|IdentityProvider)\.token=(?:''|""|(?=\s|$))/.test(command);
  return /jupyter|start-notebook/.test(command) && hasNone && !/\.(?:hashed_)?password=['"]?[^\s'"]/.test(command);
}
