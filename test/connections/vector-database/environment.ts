import type { IVectorDatabase } from '../../../src/connections/vector-database';

/** Names and values in their order, secrets as `secret:name/key`. */
export function environmentOf({ vectorStore }: IVectorDatabase): [name: string, value: string | undefined][] {
  return (vectorStore._contribution.env ?? []).map(({ name, value, secret }) => [
    name,
    secret ? `secret:${secret.name}/${secret.key}` : value,
  ]);
}
