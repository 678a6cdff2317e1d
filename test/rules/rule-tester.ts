import { titleOf } from '../../src/rules/manifests/manifest';
import type { Rule } from '../../src/rules/rule';
import { manifestsOf } from './manifests';

/** Manifests that break the rule, and what must be found in them. */
export interface Invalid {
  readonly manifests: unknown[];
  /** The `found` of every finding, in order. */
  readonly found: (string | RegExp)[];
  /** `Kind/name` of every finding's object, in order. @default - not compared */
  readonly objects?: string[];
}

/** Sentences, each with the manifests that make it true. */
export interface Cases {
  readonly valid: Record<string, unknown[]>;
  readonly invalid: Record<string, Invalid>;
}

/** One test for each sentence: the rule is silent on the valid ones, and finds exactly what the invalid ones say. */
export function testRule(rule: Rule, cases: Cases): void {
  describe(`${rule.id} holds`, () => {
    test.each(Object.entries(cases.valid))('%s', (_sentence, manifests) => {
      expect(rule.check(manifestsOf(...manifests)).map(finding => finding.found)).toEqual([]);
    });
  });

  describe(`${rule.id} breaks`, () => {
    test.each(Object.entries(cases.invalid))('%s', (_sentence, { manifests, found, objects }) => {
      const findings = rule.check(manifestsOf(...manifests));
      expect(findings.map(finding => finding.found)).toEqual(found.map(matching));
      if (objects) expect(findings.map(finding => titleOf(finding.object))).toEqual(objects);
    });
  });
}

function matching(found: string | RegExp): unknown {
  return typeof found === 'string' ? found : expect.stringMatching(found);
}
