import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { apartness } from './apartness';
import { type AccessMode, claimSpec, type VolumeOptions } from './claim';
import { defineDisruptionBudget, type PodCount } from './disruption-budget';
import { emit } from './emit';
import type { Identity } from './identity';
import { defineServiceAccount } from './service-account';

/** A Deployment of a part. */
export interface DeploymentSpec {
  /** Left out where an autoscaler owns it. */
  readonly replicas?: number;

  /** Between which numbers an autoscaler scales. */
  readonly scaled?: PodCount;

  /** Ends all old pods before the first new one: for pods that must never meet. */
  readonly recreate: boolean;

  readonly template: k8s.PodTemplateSpec;
  readonly annotations?: { [key: string]: string };

  /** Fields that came after 1.28. */
  readonly newer?: object;

  /** Longest time that a pod may take to become ready. @default 600 */
  readonly progressDeadlineSeconds?: number;
}

/** Defines the Deployment of a part. */
export function defineDeployment(scope: Construct, identity: Identity, spec: DeploymentSpec): ApiObject {
  const props: k8s.KubeDeploymentProps = {
    metadata: identity.metadata(undefined, spec.annotations),
    spec: {
      replicas: spec.replicas,
      strategy: spec.recreate ? { type: 'Recreate' } : undefined,
      progressDeadlineSeconds: spec.progressDeadlineSeconds,
      selector: { matchLabels: identity.selector },
      // Old and new pods meet in a rolling update alone.
      template: surrounded(scope, identity, spec, spec.recreate ? undefined : ['pod-template-hash']),
    },
  };
  return emit(scope, 'workload', k8s.KubeDeployment, props, spec.newer);
}

/** A StatefulSet of a part, each replica with a claim of its own. */
export interface StatefulSetSpec {
  /** Left out where an autoscaler owns it. */
  readonly replicas?: number;

  /** Between which numbers an autoscaler scales. */
  readonly scaled?: PodCount;

  readonly serviceName: string;
  readonly template: k8s.PodTemplateSpec;
  readonly claimTemplates?: k8s.KubePersistentVolumeClaimProps[];
  readonly annotations?: { [key: string]: string };

  /** Fields that came after 1.28. */
  readonly newer?: object;
}

/** Defines the StatefulSet of a part; replicas start and end together, since none depends on another. */
export function defineStatefulSet(scope: Construct, identity: Identity, spec: StatefulSetSpec): ApiObject {
  const props: k8s.KubeStatefulSetProps = {
    metadata: identity.metadata(undefined, spec.annotations),
    spec: {
      replicas: spec.replicas,
      serviceName: spec.serviceName,
      podManagementPolicy: 'Parallel',
      selector: { matchLabels: identity.selector },
      template: surrounded(scope, identity, spec),
      volumeClaimTemplates: spec.claimTemplates,
    },
  };
  return emit(scope, 'workload', k8s.KubeStatefulSet, props, spec.newer);
}

/** Defines what stands beside a workload, and returns its pods as they refer to it. */
function surrounded(
  scope: Construct,
  identity: Identity,
  { template, replicas = 1, scaled }: Pick<DeploymentSpec, 'template' | 'replicas' | 'scaled'>,
  revisionKeys?: string[],
): k8s.PodTemplateSpec {
  const count = scaled ?? { least: replicas, most: replicas };
  const serviceAccountName = defineServiceAccount(scope, identity);
  defineDisruptionBudget(scope, identity, count);
  const { spec } = template;
  return {
    ...template,
    spec: spec && { ...spec, serviceAccountName, ...apartness(identity, spec.affinity, count, revisionKeys) },
  };
}

/** A volume of a part that outlives its pods. */
export interface PartVolume {
  /** The claim, when the part defines it. */
  readonly claim?: ApiObject;
  readonly volume: k8s.Volume;

  /** Where the part's files are in the volume. */
  readonly mount: Pick<k8s.VolumeMount, 'name' | 'subPath'>;
}

/** Defines a claim of a part, or takes the existing one. */
export function defineVolume(
  scope: Construct,
  identity: Identity,
  spec: {
    id?: string;
    name: string;
    path: string;
    options: VolumeOptions;
    defaultSize: string;
    accessMode: AccessMode;
  },
): PartVolume {
  const { id = 'claim', name, path, options, defaultSize, accessMode } = spec;
  const { existingClaim, labels, annotations, subPath } = options;
  const mount = { name, subPath };
  const volume = (claimName: string) => ({ name, persistentVolumeClaim: { claimName } });
  if (existingClaim !== undefined) return { volume: volume(existingClaim), mount };
  const metadata = identity.metadata(name, annotations);
  const claim = emit(scope, id, k8s.KubePersistentVolumeClaim, {
    metadata: { ...metadata, labels: { ...labels, ...metadata.labels } },
    spec: claimSpec(path, options, defaultSize, accessMode),
  });
  return { claim, volume: volume(identity.objectName(name)), mount };
}
