import type { Breach } from './evaluate';
import { titleOf } from './manifests/manifest';
import type { Rule } from './rule';

/** Where a rule is documented. */
export function documentationOf(id: string): string {
  return `https://github.com/cdk8s-open-webui/cdk8s-open-webui/blob/main/docs/rules.md#${id}`;
}

/** A breach as everybody reads it: what broke, the values seen, what happens otherwise, what to change, how to accept it. */
export function format({ rule, finding }: Breach, or = acknowledgeCall(rule)): string {
  return [
    `${titleOf(finding.object)} breaks ${rule.id}: ${rule.title}`,
    `      found: ${finding.found}`,
    `      why:   ${rule.why}`,
    `      fix:   ${rule.fix}`,
    `      more:  ${documentationOf(rule.id)}`,
    `      or:    ${or}`,
  ]
    .map(withoutControls)
    .join('\n');
}

/** The call that acknowledges a finding of a rule. */
export function acknowledgeCall({ id }: Rule): string {
  return `Rules.acknowledge(<object>, '${id}', '<reason>')`;
}

/** Manifests come from anywhere, and a terminal obeys what it prints. */
function withoutControls(line: string): string {
  return line.replace(/\p{Cc}+/gu, ' ');
}
