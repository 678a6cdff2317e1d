import type { Environment } from './environment';

/** A number of uvicorn workers that somebody asks for, and where. */
export interface AskedWorkers {
  /** `--workers`, `UVICORN_WORKERS` or `WEB_CONCURRENCY`. */
  readonly by: string;
  readonly workers: number;
}

/** `start.sh` with arguments, which replace its own `--workers`, or a server that is started without it. */
const STARTED_WITH_ARGUMENTS = /start\.sh["']?\s+[^\s;&|"')]|uvicorn|gunicorn|hypercorn/;

/** Every number of workers that a command and its environment ask for, the one in force first. */
export function askedWorkers(command: string, environment: Environment): AskedWorkers[] {
  const argument = workersInCommand(command);
  const readsConcurrency = argument === undefined && STARTED_WITH_ARGUMENTS.test(command);
  return [
    { by: '--workers', workers: argument },
    { by: 'WEB_CONCURRENCY', workers: readsConcurrency ? integer(environment.known('WEB_CONCURRENCY')) : undefined },
    { by: 'UVICORN_WORKERS', workers: integer(environment.known('UVICORN_WORKERS')) },
  ].filter((asked): asked is AskedWorkers => asked.workers !== undefined);
}

/** The number after `--workers`, or after gunicorn's `-w`; of several the last, as the servers read them. */
export function workersInCommand(command: string): number | undefined {
  const long = [...command.matchAll(/(?:^|\s)--workers[\s=]["']?(\d+)\b/g)].at(-1);
  if (long) return Number(long[1]);
  const gunicorn = command.indexOf('gunicorn');
  const short = gunicorn < 0 ? undefined : [...command.slice(gunicorn).matchAll(/\s-w[\s=]?(\d+)\b/g)].at(-1);
  return short && Number(short[1]);
}

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d+\s*$/.test(value) ? Number(value) : undefined;
}
