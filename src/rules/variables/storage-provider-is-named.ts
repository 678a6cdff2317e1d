import { checkStorageProvider } from '../../variables/checks/traps';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** Empty is not local. */
export const storageProviderIsNamed: Rule = {
  id: 'storage-provider-is-named',
  level: 'error',
  title: 'STORAGE_PROVIDER is local, s3, gcs or azure',
  why: 'the program ends at its start with `Unsupported storage provider`, also where the variable is empty',
  fix: 'pass a `FileStorage` to `storage`, or name the provider in lower case, or leave the variable out',
  source: 'open-webui v0.11.4 backend/open_webui/storage/provider.py:338-352',
  check: manifests => problemsIn(manifests, [checkStorageProvider]),
};
