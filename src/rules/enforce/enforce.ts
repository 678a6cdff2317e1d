import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { catalogue } from '../catalogue';
import { type Breach, evaluate } from '../evaluate';
import { format } from '../format';
import type { Manifest } from '../manifests/manifest';
import { flattened, Manifests } from '../manifests/manifests';
import { chartsOf, constructsOf } from './installation';
import { type Rendering, render } from './rendering';

/** Whether a part also answers for the objects of its installation that are below no part. */
export interface EnforceOptions {
  readonly owner: boolean;
}

const enforcing = new WeakMap<Construct, EnforceOptions>();

/** Makes synth fail when an object of a part breaks a rule, in the light of everything in the part's installation. */
export function enforceRules(part: Construct, options: EnforceOptions): void {
  enforcing.set(part, options);
  part.node.addValidation({ validate: () => judgementFor(part).messages.get(part) ?? [] });
}

/** What is wrong with an installation, as its parts say it. */
interface Judgement {
  /** In the order of the tree, in which cdk8s asks. */
  readonly parts: Construct[];
  readonly messages: ReadonlyMap<Construct, string[]>;
  readonly asked: Set<Construct>;
}

const judgements = new WeakMap<Chart, Judgement>();

/**
 * One judgement serves all parts of an installation during one pass of validation. A pass begins with the first part of
 * the tree, or with a part that has already asked; anything may have changed since the one before.
 */
function judgementFor(part: Construct): Judgement {
  const last = judgements.get(Chart.of(part));
  const judgement = last && isSamePass(last, part) ? last : judge(chartsOf(part));
  judgement.asked.add(part);
  return judgement;
}

function isSamePass({ parts, asked }: Judgement, part: Construct): boolean {
  return parts.includes(part) && part !== parts[0] && !asked.has(part);
}

function judge(charts: Chart[]): Judgement {
  const constructs = constructsOf(charts);
  const parts = constructs.filter(construct => enforcing.has(construct));
  const owner = parts.find(part => enforcing.get(part)?.owner) ?? parts[0];
  const messages = new Map<Construct, string[]>(parts.map(part => [part, []]));
  for (const { object, breach } of errorsIn(charts[0], constructs)) {
    const part = object.node.scopes.reverse().find(scope => messages.has(scope)) ?? owner;
    messages.get(part)?.push(format(breach));
  }
  const judgement = { parts, messages, asked: new Set<Construct>() };
  for (const chart of charts) judgements.set(chart, judgement);
  return judgement;
}

interface Evaluation {
  readonly renderings: (Rendering | undefined)[];
  readonly errors: { readonly object: ApiObject; readonly breach: Breach }[];
}

const evaluations = new WeakMap<Chart, Evaluation>();

/** The errors of an installation, evaluated anew only if it renders differently: cdk8s validates once for every chart. */
function errorsIn(chart: Chart, constructs: Construct[]): Evaluation['errors'] {
  const renderings = constructs.filter(construct => ApiObject.isApiObject(construct)).map(render);
  const last = evaluations.get(chart);
  if (last && isSame(last.renderings, renderings)) return last.errors;
  const errors = renderings.every(rendering => rendering !== undefined) ? errorsOf(renderings) : [];
  evaluations.set(chart, { renderings, errors });
  return errors;
}

function isSame<T>(a: T[], b: T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Warnings are for `check`: nobody is shown them here, and asking for them would take as long again. */
const ERRORS = catalogue.filter(({ level }) => level === 'error');

function errorsOf(renderings: Rendering[]): Evaluation['errors'] {
  const objects = new Map<unknown, ApiObject>();
  for (const { object, manifest } of renderings) {
    for (const item of flattened(manifest)) objects.set(item, object);
  }
  const origins = [...objects].map(([manifest, { node }]) => ({ manifest: manifest as Manifest, origin: node.path }));
  return evaluate(Manifests.of(origins), ERRORS)
    .filter(({ rule }) => rule.level === 'error')
    .map(breach => ({ object: objects.get(breach.finding.object)!, breach }));
}
