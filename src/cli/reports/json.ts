import type { Breach } from '../../rules/evaluate';
import { documentationOf } from '../../rules/format';
import { namespaceOf } from '../../rules/manifests/manifest';
import { countsOf, type Report } from './judgement';

/** For programs: one JSON document, whose fields only grow. */
export const json: Report = (judgement, { out }) => {
  const { breaches, problems, objects } = judgement;
  out(
    JSON.stringify(
      { summary: { ...countsOf(judgement), objects }, findings: breaches.map(findingOf), problems },
      null,
      2,
    ),
  );
};

function findingOf({ rule, finding, origin, place }: Breach) {
  const { apiVersion, kind, metadata } = finding.object;
  return {
    rule: rule.id,
    level: rule.level,
    object: { apiVersion, kind, namespace: namespaceOf(finding.object) || undefined, name: metadata.name },
    origin,
    ...place,
    title: rule.title,
    found: finding.found,
    why: rule.why,
    fix: rule.fix,
    source: rule.source,
    more: documentationOf(rule.id),
  };
}
