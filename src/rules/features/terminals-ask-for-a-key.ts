import { finding } from '../finding';
import { text } from '../manifests/manifest';
import type { Container } from '../manifests/workloads';
import type { Rule } from '../rule';
import { listed } from './connections/listed';

/** A terminal runs what it is sent. */
export const terminalsAskForAKey: Rule = {
  id: 'terminals-ask-for-a-key',
  level: 'error',
  title: 'terminals ask for a key, and Open WebUI has it',
  why: 'whoever reaches the terminal runs commands in it: every pod of the cluster, and pages that a browser of the network shows',
  fix: 'use `Terminal` with `apiKey`; or set auth_type bearer and a key in TERMINAL_SERVER_CONNECTIONS, and OPEN_TERMINAL_API_KEY or TERMINALS_API_KEY of the server to the same Secret',
  source: 'https://docs.openwebui.com/features/open-terminal',
  check: manifests =>
    manifests.workloads.flatMap(({ object, servers, containers }) =>
      finding(object, [
        ...servers.flatMap(({ env }) =>
          listed(env, 'TERMINAL_SERVER_CONNECTIONS')
            .filter(({ entry }) => entry.enabled !== false && isOpen(entry))
            .map(({ name }) => `${name} asks for no key`),
        ),
        ...containers.filter(({ init }) => !init).flatMap(unlocked),
      ]),
    ),
};

function isOpen({ auth_type: type, key }: Record<string, unknown>): boolean {
  return type === 'none' || ((type === undefined || type === 'bearer') && (text(key) ?? '') === '');
}

/** The key of each program; Open Terminal makes one up where it has none, which nobody knows. */
const KEYS: { readonly [repository: string]: string[] } = {
  terminals: ['TERMINALS_API_KEY'],
};

function unlocked({ image, env, name }: Container): string[] {
  const [owner, repository] = image?.segments.slice(-2) ?? [];
  const keys = owner === 'open-webui' ? (KEYS[repository ?? ''] ?? []) : [];
  return keys.filter(key => env.isSet(key) === false).map(key => `${key} of ${name} is not set`);
}
