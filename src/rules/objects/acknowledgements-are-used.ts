import { acknowledgementsOf } from '../acknowledgements';
import type { Manifest } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { nearest } from '../nearest';
import type { Finding, Rule } from '../rule';

export const acknowledgementsAreUsed: Rule = {
  id: 'acknowledgements-are-used',
  level: 'warning',
  title: 'every acknowledgement names a rule, gives a reason and excuses a finding',
  why: 'an acknowledgement that excuses nothing today hides what breaks tomorrow, and nobody remembers why it is there',
  fix: 'remove the call of `Rules.acknowledge`, or the annotation; or correct its id, or give it a reason',
  source: 'https://github.com/cdk8s-open-webui/cdk8s-open-webui/blob/main/docs/rules.md',
  // It depends on what all other rules find: `evaluate` asks for the unused ones after them.
  check: () => [],
};

/** The acknowledgements that excuse none of the findings, whatever the reason. */
export function unusedAcknowledgements(
  manifests: Manifests,
  rules: Rule[],
  findings: { readonly rule: Rule; readonly finding: Finding }[],
): Finding[] {
  const ids = new Set(rules.map(rule => rule.id));
  const broken = new Map<Manifest, Set<string>>();
  for (const { rule, finding } of findings) {
    broken.set(finding.object, (broken.get(finding.object) ?? new Set()).add(rule.id));
  }
  return manifests.objects.flatMap(object =>
    acknowledgementsOf(object)
      .filter(({ id }) => id !== acknowledgementsAreUsed.id)
      .flatMap(({ id, reason }) => {
        const found = faultOf(id, reason, ids, broken.get(object)?.has(id) === true);
        return found === undefined ? [] : [{ object, found }];
      }),
  );
}

function faultOf(id: string, reason: string, ids: Set<string>, isBroken: boolean): string | undefined {
  if (!ids.has(id)) {
    const suggestion = nearest(id, [...ids]);
    return `acknowledges ${id}, which is no rule${suggestion ? ` (${suggestion} is one)` : ''}`;
  }
  if (reason === '') return `acknowledges ${id} without a reason`;
  return isBroken ? undefined : `acknowledges ${id}, which it does not break`;
}
