import type { Environment } from '../manifests/environment';
import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** A piece of a document cannot repeat more than there is. */
export const chunksOverlapInPart: Rule = {
  id: 'chunks-overlap-in-part',
  level: 'error',
  title: 'pieces of documents overlap by less than their length',
  why: 'cutting a document fails, and no file can be uploaded',
  fix: 'lower `documents.chunks.overlap`, that is CHUNK_OVERLAP (100 by default), below CHUNK_SIZE (1000 by default)',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => inServers(manifests, tooMuch),
};

function tooMuch(env: Environment): string[] {
  const [size, overlap] = [numberOf(env, 'CHUNK_SIZE', 1000), numberOf(env, 'CHUNK_OVERLAP', 100)];
  return overlap > size ? [says(env, 'CHUNK_OVERLAP'), says(env, 'CHUNK_SIZE')] : [];
}

function numberOf(env: Environment, name: string, byDefault: number): number {
  if (env.get(name).kind === 'unset') return byDefault;
  const text = env.known(name)?.trim();
  return text ? Number(text) : Number.NaN;
}
