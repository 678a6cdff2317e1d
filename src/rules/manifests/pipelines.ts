import type { Container, Workload } from './workloads';

const FETCHES = /--mode[\s=]+["']?setup\b/;
const SERVES = /\buvicorn\b/;

/** The containers of a workload that run Pipelines; one that only fetches them (`--mode setup`) serves nobody. */
export function pipelinesOf({ containers }: Workload): Container[] {
  return containers.filter(
    ({ app, init, command }) => app === 'pipelines' && !init && (!FETCHES.test(command) || SERVES.test(command)),
  );
}
