import { askLobu, lacks } from '../manifests/lobu';
import { schemeOf } from '../manifests/urls';
import type { Rule } from '../rule';

/** Anything but a URL of Postgres means the embedded one. */
export const lobuNeedsPostgres: Rule = {
  id: 'lobu-needs-postgres',
  level: 'error',
  title: 'Lobu is told a Postgres',
  why: 'the server starts a Postgres of its own, whose program is not in the image, and ends',
  fix: 'give `database` a Postgres; or set DATABASE_URL from a Secret with a URL that begins with postgresql://',
  source: 'lobu v11.0.0 packages/server/src/server.ts:51-58',
  check: manifests =>
    askLobu(manifests, ['gateway', 'migrate'], ({ container: { env } }) => {
      if (lacks(env, 'DATABASE_URL')) return ['DATABASE_URL is not set'];
      const value = env.get('DATABASE_URL');
      if (value.kind !== 'known') return [];
      const scheme = schemeOf(value.text);
      return /^postgres(?:ql)?$/.test(scheme ?? '') ? [] : [`DATABASE_URL begins with ${scheme ?? 'no scheme'}`];
    }),
};
