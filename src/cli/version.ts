import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in the nearest package.json above, in the source tree as in the published package. */
export function version(directory = __dirname): string {
  try {
    return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')).version;
  } catch (error) {
    if (dirname(directory) === directory) throw error;
    return version(dirname(directory));
  }
}
