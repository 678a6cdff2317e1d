import { posix } from 'node:path';
import type { Environment } from './environment';

/** The directory in which the image of Open WebUI starts. */
const WORKING_DIRECTORY = '/app/backend';

/** A path as the application resolves it: a relative one is below its working directory. */
export function applicationPath(...segments: string[]): string {
  return posix.resolve(WORKING_DIRECTORY, ...segments);
}

/** A path below the data directory, or nothing where DATA_DIR cannot be seen. */
export function dataPath(environment: Environment, ...segments: string[]): string | undefined {
  const directory = environment.get('DATA_DIR');
  if (directory.kind === 'unset') return applicationPath('data', ...segments);
  return directory.kind === 'known' ? applicationPath(directory.text, ...segments) : undefined;
}
