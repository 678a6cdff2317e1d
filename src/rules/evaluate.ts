import { isAcknowledged } from './acknowledgements';
import type { Place } from './manifests/manifest';
import type { Manifests } from './manifests/manifests';
import { acknowledgementsAreUsed, unusedAcknowledgements } from './objects/acknowledgements-are-used';
import type { Finding, Rule } from './rule';

/** A finding that nobody acknowledged, and the rule that it breaks. */
export interface Breach {
  readonly rule: Rule;
  readonly finding: Finding;

  /** Where the object came from, in words. */
  readonly origin: string;

  /** The file that the object is written in, if it is one. */
  readonly place?: Place;
}

/** Judges manifests by some rules; acknowledged findings are left out, and acknowledgements without use come last. */
export function evaluate(manifests: Manifests, rules: Rule[]): Breach[] {
  const findings = rules.flatMap(rule => rule.check(manifests).map(finding => ({ rule, finding })));
  const unused = unusedAcknowledgements(manifests, rules, findings);
  return [...findings, ...unused.map(finding => ({ rule: acknowledgementsAreUsed, finding }))]
    .filter(({ rule, finding }) => !isAcknowledged(finding.object, rule.id))
    .map(breach => {
      const { object } = breach.finding;
      return { ...breach, origin: manifests.originOf(object), place: manifests.placeOf(object) };
    });
}
