import { variableNamed } from '../../variables/catalogue';
import { isSeed } from '../../variables/variable';
import { finding } from '../finding';
import type { Container } from '../manifests/containers';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** A rotated Secret reaches Open WebUI. */
export const storedSecretsAreRenewed: Rule = {
  id: 'stored-secrets-are-renewed',
  level: 'warning',
  title: 'a Secret that Open WebUI stores at its first start is written again at every start',
  why: 'it reads such a variable at its first start only and stores the value: after a rotation it goes on with the old key, which the provider has revoked',
  fix: 'use `Configuration.owned()`, which is the default, or `.declarative()`; or set ENABLE_PERSISTENT_CONFIG=false; or change the value in the admin panel too',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(server => staleIn(server, workload)),
      ),
    ),
};

function staleIn({ env }: Container, workload: Workload): string[] {
  if (env.isTrue('ENABLE_PERSISTENT_CONFIG') === false) return [];
  const storesOAuth = env.isTrue('ENABLE_OAUTH_PERSISTENT_CONFIG') === true;
  return env.names().flatMap(name => {
    const variable = variableNamed(name);
    const comesFromSecret = env.get(name).kind === 'opaque' || env.get(name).kind === 'partly';
    if (!variable?.secret || !isSeed(variable, storesOAuth) || !comesFromSecret) return [];
    return isOwned(variable.configKey ?? '', workload) ? [] : [`${name} is stored as ${variable.configKey}`];
  });
}

/** Whether an init container is told to write the key. */
function isOwned(configKey: string, { containers }: Workload): boolean {
  return containers.some(({ init, raw: { args } }) => init && Array.isArray(args) && args.includes(configKey));
}
