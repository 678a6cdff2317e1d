import { merged } from '../finding';
import type { Finding } from '../rule';
import type { Environment } from './environment';
import { get, text } from './manifest';
import type { Manifests } from './manifests';
import { append } from './places';
import type { Container, Workload } from './workloads';

/** What a container of Lobu does. */
export type Role = 'gateway' | 'worker' | 'embeddings' | 'migrate' | 'smoke-test';

/** A container of Lobu, but for those that only wait. */
export interface LobuProgram {
  readonly workload: Workload;
  readonly container: Container;
  readonly role: Role;
}

/** The programs that work as one: of one namespace and one `app.kubernetes.io/instance`. */
export class LobuInstallation {
  constructor(public readonly programs: LobuProgram[]) {}

  /** The programs of some roles, in the order of the input. */
  public of(...roles: Role[]): LobuProgram[] {
    return this.programs.filter(({ role }) => roles.includes(role));
  }
}

/** The installations of the input; workloads that never run belong to none. */
export function lobusIn(manifests: Manifests): LobuInstallation[] {
  const groups = new Map<string, LobuProgram[]>();
  for (const workload of manifests.workloads) {
    if (workload.max === 0) continue;
    const instance = text(get(workload.podLabels, 'app.kubernetes.io/instance')) ?? '';
    for (const container of workload.containers) {
      const role = container.app === 'lobu' && !container.init ? roleOf(workload, container) : undefined;
      if (role) append(groups, `${workload.namespace}/${instance}`, { workload, container, role });
    }
  }
  return [...groups.values()].map(programs => new LobuInstallation(programs));
}

/** Asks the programs of some roles; a workload that breaks something is told once. */
export function askLobu(
  manifests: Manifests,
  roles: Role[],
  breachesOf: (program: LobuProgram, installation: LobuInstallation) => string[],
): Finding[] {
  return merged(
    manifests.lobus.flatMap(installation =>
      installation
        .of(...roles)
        .flatMap(program =>
          breachesOf(program, installation).map(found => ({ object: program.workload.object, found })),
        ),
    ),
  );
}

/** Whether a workload runs the gateway. */
export function isGateway(workload: Workload): boolean {
  return workload.containers.some(
    container => container.app === 'lobu' && !container.init && roleOf(workload, container) === 'gateway',
  );
}

/** Whether a variable has no text, known for sure. */
export function lacks(env: Environment, name: string): boolean {
  return env.isSet(name) === false;
}

const COMPONENTS = new Map<string, Role>([
  ['api', 'gateway'],
  ['worker', 'worker'],
  ['embeddings', 'embeddings'],
  ['migrate', 'migrate'],
  ['smoke-test', 'smoke-test'],
]);

/** By what the chart calls the component, else by image, command and variables. */
function roleOf({ kind, podLabels }: Workload, { image, text: script, env }: Container): Role {
  const named = COMPONENTS.get(text(get(podLabels, 'app.kubernetes.io/component')) ?? '');
  if (named) return named;
  const repository = image?.segments.at(-1) ?? '';
  if (repository.endsWith('-embeddings')) return 'embeddings';
  if (repository.endsWith('-worker') || env.setsItself('WORKER_ID')) return 'worker';
  if (kind !== 'Job' && kind !== 'CronJob') return 'gateway';
  return /start\.sh|dbmate/.test(script) ? 'migrate' : 'smoke-test';
}
