import { catalogue } from '../rules/catalogue';
import { evaluate } from '../rules/evaluate';
import { Manifests } from '../rules/manifests/manifests';
import type { Level, Rule } from '../rules/rule';
import { named } from './command';
import { readManifests } from './read';
import type { Judgement } from './reports/judgement';

const LEVELS: { readonly [level in Level]: number } = { error: 0, warning: 1 };

/** Which rules are asked. */
export interface Selection {
  /** The lowest level. @default warning */
  readonly level?: string;

  /** Ids of the only rules. @default - all */
  readonly rule?: readonly string[];

  /** Ids of rules that are left out. @default - none */
  readonly ignore?: readonly string[];
}

/** The rules that are asked. @throws if there is no such level or rule */
export function selected({ level = 'warning', rule = [], ignore = [] }: Selection): Rule[] {
  const lowest = named('level', LEVELS, level);
  const [only, without] = [rule.map(ruleNamed), ignore.map(ruleNamed)];
  return catalogue
    .filter(each => LEVELS[each.level] <= lowest)
    .filter(each => (only.length === 0 || only.includes(each)) && !without.includes(each));
}

/** A rule by its id. @throws if there is none */
export function ruleNamed(id: string): Rule {
  return named('rule', Object.fromEntries(catalogue.map(rule => [rule.id, rule])), id);
}

/** Judges everything in some files as one cluster. */
export function judge(files: readonly string[], rules: Rule[], stdin: () => string): Judgement {
  const { origins, problems } = readManifests(files, stdin);
  const chosen = new Set(rules);
  // All are asked, since whether an acknowledgement is used shows only then.
  const breaches = evaluate(Manifests.of(origins), catalogue).filter(({ rule }) => chosen.has(rule));
  return { breaches, rules, problems, objects: origins.length };
}
