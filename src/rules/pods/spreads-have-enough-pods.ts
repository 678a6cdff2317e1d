import { finding } from '../finding';
import { get, list, text } from '../manifests/manifest';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** Domains that nobody is there for. */
export const spreadsHaveEnoughPods: Rule = {
  id: 'spreads-have-enough-pods',
  level: 'error',
  title: 'a required spread asks for no more domains than there are pods',
  why: 'the promise of so many zones or nodes cannot be kept; beside ScheduleAnyway the API server refuses the field',
  fix: 'leave it to `Spread.required`, or set minDomains to at most the smallest number of replicas, with whenUnsatisfiable DoNotSchedule',
  source:
    'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/#spread-constraint-definition',
  check: manifests =>
    manifests.workloads
      .filter(({ containers }) => containers.some(({ app }) => app !== undefined))
      .flatMap(workload =>
        finding(
          workload.object,
          list(workload.podSpec.topologySpreadConstraints).flatMap(each => breachesOf(workload, each)),
        ),
      ),
};

function breachesOf({ min }: Workload, constraint: unknown): string[] {
  const domains = get(constraint, 'minDomains');
  if (typeof domains !== 'number') return [];
  const when = text(get(constraint, 'whenUnsatisfiable'));
  const by = `minDomains of ${text(get(constraint, 'topologyKey')) ?? 'nothing'} is ${domains}`;
  return [
    ...(when === 'ScheduleAnyway' ? [`${by}, and whenUnsatisfiable is ${when}`] : []),
    ...(min !== undefined && domains > min ? [`${by}, and there may be ${min === 1 ? '1 pod' : `${min} pods`}`] : []),
  ];
}
