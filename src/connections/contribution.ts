import type { k8s } from 'cdk8s-plus-28';
import type { Variable } from '../k8s/environment';
import type { NetworkPeer } from '../k8s/network-peer';

/** A variable of Open WebUI. */
export interface Setting extends Variable {
  /**
   * The key of Open WebUI's persistent configuration that this variable seeds, when the program owns it: written at every start,
   * because upstream reads most variables at the first boot only (open-webui v0.11.4, backend/open_webui/models/config.py).
   */
  readonly configKey?: string;
}

/** Traffic that a connection needs. */
export interface NetworkFlow {
  /** Who answers; unknown where the user did not say. */
  readonly peer?: NetworkPeer;

  /** The port, if it is known. */
  readonly port?: number;
}

/** What a connection brings to WebUI. */
export interface Contribution {
  /** In order: what a `$(NAME)` uses stands before its user. */
  readonly env?: Setting[];
  readonly volumes?: k8s.Volume[];
  readonly mounts?: k8s.VolumeMount[];
  readonly flows?: NetworkFlow[];

  /** Facts that manifests do not carry otherwise; annotations of the workload. */
  readonly facts?: { readonly [fact: string]: string };
}

/** A setting that the program owns. */
export function owned(configKey: string, variable: Variable): Setting {
  return { ...variable, configKey };
}

/** The port that a URL names, or its scheme implies. */
export function portOf(url: URL): number {
  const implied: { [scheme: string]: number } = { 'http:': 80, 'https:': 443, 'redis:': 6379, 'rediss:': 6379 };
  return url.port === '' ? implied[url.protocol] : Number(url.port);
}
