import { dataKey, objectName, refuse } from '../k8s/demand';
import { EnvFrom } from '../k8s/env-from';
import { secret } from '../k8s/environment';
import { SecretRef } from '../k8s/secret-ref';
import type { SourcedVariable } from '../k8s/user-env';

/** What reads keys of the runtime Secret. */
export type Reader = 'gateway' | 'worker' | 'embeddings' | 'migrate' | 'smoke-test';

/**
 * Keys without which the server does not start, or lets anybody in.
 *
 * Source: lobu 11.0.0, packages/server/src/lobu/gateway.ts:113, src/utils/jwt.ts:78, src/index.ts:807
 */
const REQUIRED = ['ENCRYPTION_KEY', 'BETTER_AUTH_SECRET', 'JWT_SECRET', 'WORKER_API_TOKEN'];

/** What each program but the gateway reads (lobu 11.0.0, packages/connector-worker/src/env.ts:27, packages/embeddings/src/server.ts). */
const READ: { readonly [reader in Exclude<Reader, 'gateway'>]: (key: string) => boolean } = {
  worker: key =>
    ['WORKER_API_TOKEN', 'EMBEDDINGS_SERVICE_TOKEN', 'GITHUB_TOKEN', 'GOOGLE_MAPS_API_KEY'].includes(key) ||
    key.startsWith('REDDIT_'),
  embeddings: key => ['EMBEDDINGS_SERVICE_TOKEN', 'EMBEDDINGS_API_KEY'].includes(key),
  migrate: () => false,
  'smoke-test': key => key === 'SMOKE_TEST_TOKEN',
};

/** The runtime Secret: its keys have the names of variables, and are declared, since no manifest shows them. */
export class LobuSecret {
  /**
   * Each program gets the keys that it reads: the gateway all that are declared, the worker and the embeddings service their
   * few, the migration none.
   *
   * @param name name of the Secret
   * @param keys its keys: `ENCRYPTION_KEY` (32 bytes as hex or base64, never changed), `BETTER_AUTH_SECRET`, `JWT_SECRET` and
   * `WORKER_API_TOKEN` among them
   * @throws if one of these is missing
   */
  public static of(name: string, keys: string[]): LobuSecret {
    return new LobuSecret(name, keys, false);
  }

  /**
   * Every program gets the whole Secret, as the Helm chart gives it: also the worker, which runs the code of connectors.
   *
   * @param name name of the Secret
   * @param keys its keys, as of `of`
   * @throws if one that the server needs is missing
   */
  public static whole(name: string, keys: string[]): LobuSecret {
    return new LobuSecret(name, keys, true);
  }

  /** @internal */
  protected readonly _brand = 'LobuSecret';

  private constructor(
    private readonly name: string,
    private readonly keys: string[],
    private readonly isWhole: boolean,
  ) {
    const path = isWhole ? 'LobuSecret.whole' : 'LobuSecret.of';
    objectName(`${path}'s name`, name);
    for (const [index, key] of keys.entries()) {
      dataKey(`${path}'s keys`, key);
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) refuse(`${path}'s keys`, 'names of variables', key);
      if (keys.indexOf(key) !== index) refuse(`${path}'s keys`, 'each key once', key);
    }
    this._demand(`${path}'s keys`, REQUIRED);
  }

  /**
   * Refuses a Secret that lacks what is needed.
   *
   * @internal
   */
  public _demand(path: string, needed: string[]): void {
    const missing = needed.filter(key => !this.keys.includes(key));
    if (missing.length > 0) refuse(path, `with ${missing.join(', ')}`, this.keys.join(', '));
  }

  /**
   * A key, if it is declared.
   *
   * @internal
   */
  public _key(key: string): SecretRef | undefined {
    return this.keys.includes(key) ? SecretRef.of(this.name, key) : undefined;
  }

  /**
   * The variables of a program; an explicit entry makes the kubelet refuse a Secret without the key.
   *
   * @internal
   */
  public _variables(reader: Reader): SourcedVariable[] {
    return this.keys
      .filter(key => reader === 'gateway' || READ[reader](key))
      .map(key => ({ ...secret(key, SecretRef.of(this.name, key)), prop: 'secret' }));
  }

  /**
   * The Secret as a whole, where everybody gets it.
   *
   * @internal
   */
  public get _envFrom(): EnvFrom[] {
    return this.isWhole ? [EnvFrom.secret(this.name)] : [];
  }
}
