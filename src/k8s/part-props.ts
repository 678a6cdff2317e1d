import type { DisruptionBudget } from './disruption-budget';
import type { EnvFrom } from './env-from';
import type { NetworkPeer } from './network-peer';
import type { PodSecurity } from './pod-security';
import type { Probes } from './probe-timing';
import type { Scheduling } from './scheduling';
import type { SecretRef } from './secret-ref';
import type { ServiceAccount } from './service-account';

/** What all objects of a part have in common. */
export interface ObjectProps {
  /**
   * Name of the part, and the first part of the name of each of its objects: a DNS label of at most 52 characters.
   *
   * @default - the construct path below the App, joined by `-`: `chat-webui`
   */
  readonly name?: string;

  /**
   * When the kubelet pulls the image.
   *
   * @default PullPolicy.IF_NOT_PRESENT
   */
  readonly imagePullPolicy?: PullPolicy;

  /**
   * Names of Secrets with credentials of the image registry.
   *
   * @default - none
   */
  readonly imagePullSecrets?: string[];

  /**
   * Labels of all objects of the part, beside the recommended ones.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of all objects of the part.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}

/** What the pods of a workload take. */
export interface PodProps {
  /**
   * Requests and limits of the part's main container, each field replacing the default of the part.
   *
   * @default - requests for CPU and memory and a limit for memory that suit the part; no limit for CPU
   */
  readonly resources?: Resources;

  /**
   * Where the pods may run.
   *
   * @default - anywhere; several pods spread over zones and nodes as far as there is room
   */
  readonly scheduling?: Scheduling;

  /**
   * Timings of the probes of the main container, each field replacing the default of the part.
   *
   * @default - timings that suit the part
   */
  readonly probes?: Probes;

  /**
   * Who the containers are on their node and volumes, and what they may write.
   *
   * @default - no privilege escalation, no capabilities, the runtime's seccomp profile, and the user that the image needs
   */
  readonly podSecurity?: PodSecurity;

  /**
   * Who the pods are to the API server and to a cloud.
   *
   * @default ServiceAccount.own()
   */
  readonly serviceAccount?: ServiceAccount;

  /**
   * How many of several pods go at the same time when nodes are drained.
   *
   * @default DisruptionBudget.maxUnavailable(1), or none of a single pod
   */
  readonly disruptionBudget?: DisruptionBudget;

  /**
   * Labels of the pods, beside `labels`.
   *
   * @default - none
   */
  readonly podLabels?: { [key: string]: string };

  /**
   * Annotations of the pods.
   *
   * @default - none
   */
  readonly podAnnotations?: { [key: string]: string };

  /**
   * Who may connect to the pods beside those whose connections say so, where network policies are on.
   *
   * @default - nobody else
   */
  readonly allowFrom?: NetworkPeer[];

  /**
   * What the pods may connect to beside what their connections say, where network policies are on.
   *
   * @default - nothing else
   */
  readonly allowTo?: NetworkPeer[];

  /**
   * The selector of workload and Service as a whole, for the one legal reason: taking over objects whose selectors are immutable.
   *
   * @default - `app.kubernetes.io/name`, `/instance` and `/component`
   */
  readonly selectorLabels?: { [key: string]: string };

  /**
   * Variables of the main container. A name that a given prop also sets throws.
   *
   * @default - none
   */
  readonly env?: { [name: string]: string };

  /**
   * Variables of the main container, each from a key of a Secret. A name that a given prop also sets throws.
   *
   * @default - none
   */
  readonly secretEnv?: { [name: string]: SecretRef };

  /**
   * Secrets and ConfigMaps whose keys become variables of the main container; what the part sets itself is stronger.
   *
   * @default - none
   */
  readonly envFrom?: EnvFrom[];
}

/** What every part takes, but for its image. */
export interface WorkloadProps extends ObjectProps, PodProps {}

/** What every part takes. */
export interface PartProps extends WorkloadProps {
  /**
   * Container image, whole: `registry.example.com/open-webui:v0.11.4`.
   *
   * @default - the pinned image of the part
   */
  readonly image?: string;

  /**
   * Release that runs: the tag of the default image, or what a given `image` contains.
   *
   * @default - the pinned release, or the tag of `image`
   */
  readonly version?: string;
}

/** When the kubelet pulls an image. */
export enum PullPolicy {
  ALWAYS = 'Always',
  IF_NOT_PRESENT = 'IfNotPresent',
  NEVER = 'Never',
}

/** Requests and limits of a container. */
export interface Resources {
  /**
   * What the scheduler sets aside.
   *
   * @default - the part's
   */
  readonly requests?: ResourceList;

  /**
   * What the container may not exceed.
   *
   * @default - the part's
   */
  readonly limits?: ResourceList;
}

/** Amounts of resources. */
export interface ResourceList {
  /**
   * Cores, as `'2'` or `'500m'`.
   *
   * @default - the part's
   */
  readonly cpu?: string;

  /**
   * Memory, as `'512Mi'`.
   *
   * @default - the part's
   */
  readonly memory?: string;

  /**
   * Storage of the node that logs and the container's own layer take, as `'1Gi'`.
   *
   * @default - none
   */
  readonly ephemeralStorage?: string;
}
