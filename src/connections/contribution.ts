import type { k8s } from 'cdk8s-plus-28';
import type { Variable } from '../k8s/environment';
import type { NetworkFlow } from '../network/flow';

/** A variable of Open WebUI. */
export interface Setting extends Variable {
  /**
   * Set only because something is not there: it seeds the stored configuration, and is left to administrators afterwards. What
   * else a program sets it owns.
   */
  readonly seedOnly?: boolean;

  /** Says what is so anyway, for what may be stored: left out for a release that does not read it. */
  readonly whereRead?: boolean;
}

/** What a connection brings to WebUI. */
export interface Contribution {
  /** In order: what a `$(NAME)` uses stands before its user. */
  readonly env?: Setting[];
  readonly volumes?: k8s.Volume[];
  readonly mounts?: k8s.VolumeMount[];
  readonly flows?: NetworkFlow[];

  /** It has no credentials of its own: the cloud's SDK asks the cloud who the pod is. */
  readonly workloadIdentity?: boolean;

  /** The models of the image are copied into its volume before the start. */
  readonly copiesModels?: boolean;

  /** The user at a host that tokens of AWS stand for a password of; a program gets tokens for one only. */
  readonly tokensFor?: string;

  /** Facts that manifests do not carry otherwise; annotations of the workload. */
  readonly facts?: { readonly [fact: string]: string };
}

/** A setting that is set only because something is not there. */
export function seedOnly(variable: Variable): Setting {
  return { ...variable, seedOnly: true };
}

/** The port that a URL names, or its scheme implies. */
export function portOf(url: URL): number {
  const implied: { [scheme: string]: number } = { 'http:': 80, 'https:': 443, 'redis:': 6379, 'rediss:': 6379 };
  return url.port === '' ? implied[url.protocol] : Number(url.port);
}
