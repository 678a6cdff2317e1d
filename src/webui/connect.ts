import { Chart } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Contribution, Setting } from '../connections/contribution';
import type { Identity } from '../k8s/identity';
import type { SourcedVariable } from '../k8s/user-env';
import type { NetworkFlow, PartFlow } from '../network/flow';
import { tie } from '../rules/enforce/installation';
import type { Source } from './data';

/** All contributions as one. */
export interface Connected {
  readonly settings: (Setting & SourcedVariable)[];
  readonly volumes: k8s.Volume[];
  readonly mounts: k8s.VolumeMount[];
  readonly facts: { readonly [annotation: string]: string };
  readonly flows: PartFlow[];

  /** The models of the image are wanted beside the data volume. */
  readonly copiesModels: boolean;

  /** The props of connections without credentials of their own. */
  readonly workloadIdentity: string[];
}

/** Concatenates contributions in their order, and ties this installation to the parts that they reach. */
export function connect(webui: Construct, identity: Identity, sources: Source[]): Connected {
  const settings = sources.flatMap(({ prop, contribution }) =>
    (contribution.env ?? []).map(setting => ({ ...setting, prop })),
  );
  const contributions = sources.map(({ contribution }) => contribution);
  const path = (prop?: string) => (prop === undefined ? 'webui' : `webui.${prop}`);
  const flows = sources.flatMap(({ prop, contribution }) =>
    (contribution.flows ?? []).map(flow => ({ option: peerOption(contribution), ...flow, prop: path(prop) })),
  );
  for (const flow of flows) reach(webui, identity, flow);
  return {
    settings,
    volumes: contributions.flatMap(({ volumes }) => volumes ?? []),
    mounts: contributions.flatMap(({ mounts }) => mounts ?? []),
    facts: Object.assign(
      {},
      ...contributions.flatMap(({ facts }) => Object.entries(facts ?? {}).map(([name, text]) => factOf(name, [text]))),
    ),
    flows,
    copiesModels: contributions.some(({ copiesModels }) => copiesModels),
    workloadIdentity: sources.filter(({ contribution }) => contribution.workloadIdentity).map(({ prop }) => path(prop)),
  };
}

/** How messages name the peer of a connection that does not say: by the variable with its address. */
function peerOption({ env = [] }: Contribution): string | undefined {
  const variable = env.find(({ name }) => /_(URLS?|URI|HOST|ENDPOINT)(_|$)/.test(name)) ?? env[0];
  return variable && `a peer where ${variable.name} comes from`;
}

/** A fact that manifests do not carry otherwise, as an annotation; none without anything to say. */
export function factOf(name: string, texts: string[]): { [annotation: string]: string } {
  return texts.length > 0 ? { [`cdk8s-open-webui.io/${name}`]: texts.join(',') } : {};
}

function reach(webui: Construct, identity: Identity, { peer }: NetworkFlow): void {
  const part = peer?._end.part;
  if (!part) return;
  const [ours, theirs] = [identity.namespace, Chart.of(part).namespace];
  if ((ours === undefined) !== (theirs === undefined)) {
    const [without, given] = ours === undefined ? [webui, part] : [part, webui];
    throw new Error(
      `${without.node.path} has no namespace and ${given.node.path} is in '${ours ?? theirs}': ` +
        'give both charts a namespace, so that the parts find each other',
    );
  }
  tie(webui, part);
}
