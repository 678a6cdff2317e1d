import { askLobu } from '../manifests/lobu';
import { get, list, text } from '../manifests/manifest';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Switches for a desk, not for a cluster. */
export const lobuSafetyChecksAreOn: Rule = {
  id: 'lobu-safety-checks-are-on',
  level: 'error',
  title: 'no check of Lobu is switched off, and it listens where it is looked for',
  why: 'the server runs on a schema that is not its own, or under a key that ends with the pod, and every stored credential with it',
  fix: 'leave the variable out',
  source: 'lobu v11.0.0 packages/server/src/server.ts:66-98',
  check: manifests =>
    askLobu(manifests, ['gateway'], ({ container: { env, raw } }) => {
      const off = SWITCHES.filter(name => !['', '0', 'false', undefined].includes(env.known(name)));
      const ports = list(raw.ports).map(port => text(get(port, 'containerPort')));
      const port = env.known('PORT');
      const isElsewhere = port !== undefined && ports.length > 0 && !ports.includes(port);
      return [
        ...off.map(name => says(env, name)),
        ...(isElsewhere ? [says(env, 'PORT'), `containerPort is ${ports.join(' and ')}`] : []),
      ];
    }),
};

const SWITCHES = ['SKIP_SCHEMA_VERSION_CHECK', 'LOBU_ALLOW_EPHEMERAL_ENCRYPTION_KEY', 'LOBU_RUN_OWNS_DB'];
