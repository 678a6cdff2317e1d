import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provide } from './debian';
import { openWebUIRelease } from './release';

/** What Open WebUI imports for its database, configuration, Redis and pgvector; the versions are those that it pins. */
const dependencies = [
  'aiohttp',
  'aiosqlite',
  'alembic',
  'authlib',
  'bcrypt',
  'beautifulsoup4',
  'fastapi',
  'httpx',
  'markdown',
  'pgvector',
  'pillow',
  'psycopg2-binary',
  'psycopg[binary]',
  'pyjwt[crypto]',
  'python-mimeparse',
  'python-socketio',
  'redis',
  'requests',
  'sqlalchemy[asyncio]',
  'typer',
  'uvicorn',
];

/** The Python that can import Open WebUI, or undefined where PyPI cannot be reached. */
export function installOpenWebUI(): string | undefined {
  return install(`open-webui-${openWebUIRelease}`, dependencies.join(), venv => {
    pip(venv, '--no-deps', `open-webui==${openWebUIRelease}`);
    const constraints = join(venv, 'constraints.txt');
    writeFileSync(constraints, pins(venv).join('\n'));
    pip(venv, '--constraint', constraints, ...dependencies);
  });
}

/** The binaries of a Postgres with pgvector, which Debian 12 lacks, or undefined where PyPI cannot be reached. */
export function installPgvector(): string | undefined {
  const python = install('pgserver-0.1.4', '', venv => pip(venv, '--no-deps', 'pgserver==0.1.4'));
  return python && join(sitePackages(join(python, '..', '..')), 'pgserver', 'pginstall', 'bin');
}

class PyPIUnreachable extends Error {}

/** Fills a virtual environment once, and finds it again in later runs. */
function install(name: string, content: string, fill: (venv: string) => void): string | undefined {
  const key = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const venv = join(tmpdir(), `cdk8s-open-webui-${name}-${key}`);
  const complete = join(venv, 'complete');
  const python = join(venv, 'bin', 'python');
  if (existsSync(complete)) {
    return python;
  }
  rmSync(venv, { recursive: true, force: true });
  provide(() => run('python3', '-m', 'venv', '--clear', venv).ok || undefined, 'python3-venv');
  try {
    fill(venv);
  } catch (error) {
    if (error instanceof PyPIUnreachable) {
      process.stdout.write(`\nSKIPPED: tests with ${name}, because PyPI cannot be reached\n\n`);
      return undefined;
    }
    throw error;
  }
  writeFileSync(complete, '');
  return python;
}

function pip(venv: string, ...args: string[]): void {
  const options = ['--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '20'];
  const { ok, output } = run(join(venv, 'bin', 'python'), '-m', 'pip', 'install', ...options, ...args);
  if (!ok && /connection broken|NewConnectionError|Max retries exceeded|timed out|ProxyError/.test(output)) {
    throw new PyPIUnreachable(output);
  }
  if (!ok) {
    throw new Error(`pip install ${args.join(' ')} failed:\n${output}`);
  }
}

function run(command: string, ...args: string[]): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

/** The exact versions in the metadata of the installed package, as constraints that name neither extras nor markers. */
function pins(venv: string): string[] {
  const packages = sitePackages(venv);
  const metadata = join(packages, `open_webui-${openWebUIRelease}.dist-info`, 'METADATA');
  return readFileSync(metadata, 'utf8')
    .split('\n')
    .map(line => /^Requires-Dist: ([\w.-]+)(?:\[.*?\])?(==[^;\s]+)/.exec(line))
    .flatMap(match => (match ? [`${match[1]}${match[2]}`] : []));
}

function sitePackages(venv: string): string {
  const lib = join(venv, 'lib');
  return join(lib, readdirSync(lib)[0], 'site-packages');
}
