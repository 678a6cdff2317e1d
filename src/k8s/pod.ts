import type { k8s } from 'cdk8s-plus-28';
import { objectName, refuse } from './demand';
import { envVars, type Variable } from './environment';
import { nonEmpty } from './fields';
import type { Identity } from './identity';
import { PullPolicy, type WorkloadProps } from './part-props';
import { type PartSecurity, securityFields } from './pod-security';
import { probe, type Question } from './probe';
import type { ProbeTiming } from './probe-timing';
import { type ContainerResources, resourceRequirements, withDefaults } from './resources';
import { schedulingFields } from './scheduling';

/** A container of a part. */
export interface ContainerSpec {
  readonly name: string;
  readonly image: string;
  readonly command?: string[];
  readonly args?: string[];
  readonly port?: number;
  /** @default http */
  readonly portName?: string;
  readonly env: Variable[];
  readonly mounts?: k8s.VolumeMount[];
  readonly resources: ContainerResources;
  readonly devices?: { readonly [name: string]: number };
  /** Names of the pod's claims of devices. */
  readonly claims?: string[];
  readonly preStop?: string[];
  /** When a container beside the main one counts as ready; as soon as it runs, by default. */
  readonly readiness?: [Question, ProbeTiming];
}

type ProbeKind = 'startup' | 'liveness' | 'readiness';

/** The container that a part is about: it takes the user's props, and is probed where it answers. */
export interface MainContainerSpec extends ContainerSpec {
  readonly probes: { readonly [kind in ProbeKind]?: [Question, ProbeTiming] };
}

/** A pod of a part. */
export interface PodSpec {
  readonly main: MainContainerSpec;
  /** Run in turn before the others, with the main container's `envFrom`. */
  readonly init?: ContainerSpec[];
  /** Run beside the main container. */
  readonly sidecars?: ContainerSpec[];
  readonly volumes?: k8s.Volume[];
  readonly security: PartSecurity;
  readonly terminationGracePeriodSeconds: number;
  /** @default - the kind's own, Always */
  readonly restartPolicy?: 'Never';
  /** Fields of the pod that hardware asks for. */
  readonly fields?: Pick<k8s.PodSpec, 'nodeSelector' | 'affinity' | 'tolerations' | 'runtimeClassName'>;
  /** Groups that may open the hardware's devices, beside the user's. */
  readonly deviceGroups?: number[];
  readonly annotations?: { [key: string]: string };
}

/** The pod template of a part, under the defaults that every part shares. */
export function podTemplate(identity: Identity, props: WorkloadProps, pod: PodSpec): k8s.PodTemplateSpec {
  const path = identity.path;
  const annotations = { ...props.annotations, ...pod.annotations, ...props.podAnnotations };
  const scheduling = schedulingFields(`${path}.scheduling`, props.scheduling);
  const security = securityFields(`${path}.podSecurity`, pod.security, props.podSecurity, pod.deviceGroups);
  const shared = {
    imagePullPolicy: props.imagePullPolicy ?? PullPolicy.IF_NOT_PRESENT,
    securityContext: security.container,
  };
  return {
    metadata: {
      labels: { ...identity.podLabels, ...props.serviceAccount?._plan.podLabels },
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: {
      // One of the part's own is named where the workload defines it: a Job may run before all else.
      serviceAccountName: props.serviceAccount?._plan.existing,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      imagePullSecrets: props.imagePullSecrets?.map(name => ({ name: objectName(`${path}.imagePullSecrets`, name) })),
      securityContext: security.pod,
      terminationGracePeriodSeconds: pod.terminationGracePeriodSeconds,
      restartPolicy: pod.restartPolicy,
      priorityClassName: scheduling.priorityClassName,
      runtimeClassName: pod.fields?.runtimeClassName,
      nodeSelector: nonEmpty({ ...pod.fields?.nodeSelector, ...scheduling.nodeSelector }),
      affinity: pod.fields?.affinity,
      tolerations: nonEmpty([...(pod.fields?.tolerations ?? []), ...(scheduling.tolerations ?? [])]),
      initContainers: nonEmpty(
        (pod.init ?? []).map(spec => ({
          ...container(spec),
          ...shared,
          envFrom: props.envFrom?.map(source => source._source),
        })),
      ),
      containers: [
        { ...mainContainer(path, props, pod.main), ...shared },
        ...(pod.sidecars ?? []).map(spec => ({ ...container(spec), ...shared })),
      ],
      volumes: nonEmpty(pod.volumes ?? []),
    },
  };
}

function mainContainer(path: string, props: WorkloadProps, spec: MainContainerSpec): k8s.Container {
  const asked = (kind: ProbeKind) => {
    const [probePath, defaults, given] = [`${path}.probes.${kind}`, spec.probes[kind], props.probes?.[kind]];
    if (defaults) return probe(probePath, ...defaults, given);
    return given && refuse(probePath, 'left out: there is no such probe', 'a timing');
  };
  const resources = withDefaults(`${path}.resources`, spec.resources, props.resources);
  return {
    ...container({ ...spec, resources }),
    envFrom: props.envFrom?.map(source => source._source),
    startupProbe: asked('startup'),
    livenessProbe: asked('liveness'),
    readinessProbe: asked('readiness'),
  };
}

function container(spec: ContainerSpec): k8s.Container {
  return {
    name: spec.name,
    image: spec.image,
    command: spec.command,
    args: spec.args,
    ports: spec.port === undefined ? undefined : [{ name: spec.portName ?? 'http', containerPort: spec.port }],
    env: nonEmpty(envVars(spec.env)),
    resources: {
      ...resourceRequirements(spec.resources, spec.devices),
      claims: spec.claims?.map(name => ({ name })),
    },
    readinessProbe: spec.readiness && probe(spec.name, ...spec.readiness),
    lifecycle: spec.preStop && { preStop: { exec: { command: spec.preStop } } },
    volumeMounts: nonEmpty(spec.mounts ?? []),
  };
}
