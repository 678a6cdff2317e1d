import type { Breach } from '../rules/evaluate';
import { titleOf } from '../rules/manifests/manifest';
import type { Rule } from '../rules/rule';
import { judge, type Selection, selected } from './judge';
import { countsOf, told } from './reports/judgement';

/**
 * What cdk8s-cli hands to a plugin, as far as this one asks.
 *
 * Source: https://cdk8s.io/docs/latest/cli/synth, "Validations"; cdk8s-cli 2.207, src/plugins/validation.ts
 */
interface ValidationContext {
  /** Paths of the files that were synthesized. */
  readonly manifests: readonly string[];
  readonly logger: { log(message: string): void };
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure', metadata: { readonly [key: string]: string }): void;
  };
}

interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: {
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }[];
}

/**
 * The rules as a validation of cdk8s-cli: named below `validations` in cdk8s.yaml, it judges every chart of an app after each
 * synth, warnings included. Errors fail `cdk8s synth`, which then exits with 2.
 *
 * @internal
 */
export class OpenWebUIValidation {
  private readonly rules: Rule[];

  /**
   * @param properties the rules to ask, as `cdk8s-open-webui check` takes them
   * @throws if there is no such level or rule
   */
  constructor(properties: Selection = {}) {
    this.rules = selected(properties);
  }

  /** Judges what was synthesized, and reports it in the CLI's own format. */
  public async validate({ manifests, logger, report }: ValidationContext): Promise<void> {
    const judgement = judge(manifests, this.rules, () => '');
    for (const rule of this.rules) {
      const breaches = judgement.breaches.filter(breach => breach.rule === rule);
      if (breaches.length > 0) report.addViolation(violationOf(rule, breaches));
    }
    for (const problem of judgement.problems) logger.log(told(problem));
    const { errors, warnings } = countsOf(judgement);
    const isBroken = errors > 0 || judgement.problems.length > 0;
    report.submit(isBroken ? 'failure' : 'success', { Errors: String(errors), Warnings: String(warnings) });
  }
}

function violationOf({ id, level, title, why, fix }: Rule, breaches: Breach[]): Violation {
  return {
    ruleName: `${id} (${level})`,
    recommendation: `${title}: ${why}`,
    fix,
    violatingResources: breaches.map(({ finding: { object, found }, place, origin }) => ({
      resourceName: object.metadata.name,
      manifestPath: place?.file ?? origin,
      locations: [`line ${place?.line}, ${titleOf(object)}: ${found}`],
    })),
  };
}
