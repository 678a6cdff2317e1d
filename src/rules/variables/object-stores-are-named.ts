import { checkObjectStore } from '../../variables/checks/storage';
import type { Rule } from '../rule';
import { problemsInServers } from './container/problems';

/** An object store is given with its bucket or container. */
export const objectStoresAreNamed: Rule = {
  id: 'object-stores-are-named',
  level: 'error',
  title: 'an object store is given with its bucket or container',
  why: 'every upload fails, or the program ends at its start',
  fix: 'use `FileStorage.s3`, `.gcs` or `.azure`, or set S3_BUCKET_NAME, GCS_BUCKET_NAME, or AZURE_STORAGE_ENDPOINT and AZURE_STORAGE_CONTAINER_NAME',
  source: 'open-webui v0.11.4 backend/open_webui/storage/provider.py:105-137',
  check: manifests => problemsInServers(manifests, [checkObjectStore]),
};
