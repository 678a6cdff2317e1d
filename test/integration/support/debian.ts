import { execFileSync } from 'node:child_process';

let updated = false;

/** Returns what `find` finds, after installing the Debian package if it finds nothing. */
export function provide<T>(find: () => T | undefined, debianPackage: string): T {
  return find() ?? installAndFind(find, debianPackage);
}

function installAndFind<T>(find: () => T | undefined, debianPackage: string): T {
  if (process.getuid?.() !== 0) {
    throw new Error(`these tests need the Debian package ${debianPackage}: install it, or run them as root`);
  }
  apt(...(updated ? [] : ['update']));
  updated = true;
  apt('install', '--yes', '--no-install-recommends', debianPackage);
  const found = find();
  if (found === undefined) {
    throw new Error(`the Debian package ${debianPackage} is installed, but does not bring what the tests look for`);
  }
  return found;
}

function apt(...args: string[]): void {
  if (args.length > 0) {
    execFileSync('apt-get', ['-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}

/** The full path of a command, if there is one. */
export function which(command: string): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v "$1"', 'sh', command], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
