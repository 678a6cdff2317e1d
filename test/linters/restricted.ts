import type { Field, Manifest } from '../support';

const VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/**
 * What Pod Security `restricted` would refuse.
 *
 * Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function refusedByRestricted(manifests: Manifest[]): string[] {
  return manifests.flatMap(manifest => {
    const pod = podOf(manifest);
    return pod ? problemsOf(pod).map(problem => `${manifest.kind}/${manifest.metadata.name}: ${problem}`) : [];
  });
}

function podOf({ kind, spec }: Manifest): Field {
  if (kind === 'Pod') return spec;
  return kind === 'CronJob' ? spec.jobTemplate.spec.template.spec : spec?.template?.spec;
}

function problemsOf(pod: Field): string[] {
  const containers: Field[] = [...(pod.initContainers ?? []), ...pod.containers, ...(pod.ephemeralContainers ?? [])];
  const volumes = (pod.volumes ?? []).flatMap((volume: Field) => Object.keys(volume).filter(key => key !== 'name'));
  return [
    ...['hostNetwork', 'hostPID', 'hostIPC'].filter(field => pod[field]),
    ...(pod.securityContext?.sysctls ? ['sysctls'] : []),
    ...volumes.filter((type: string) => !VOLUMES.includes(type)).map((type: string) => `a volume of ${type}`),
    ...containers.flatMap(container => ofContainer(pod.securityContext ?? {}, container)),
  ];
}

function ofContainer(
  pods: Field,
  { name, securityContext: own = {}, ports = [], lifecycle, ...fields }: Field,
): string[] {
  const [isNonRoot, user] = [own.runAsNonRoot ?? pods.runAsNonRoot, own.runAsUser ?? pods.runAsUser];
  const seccomp = (own.seccompProfile ?? pods.seccompProfile)?.type;
  const probes = [fields.startupProbe, fields.livenessProbe, fields.readinessProbe];
  const handlers = [...probes, lifecycle?.postStart, lifecycle?.preStop];
  const refused: { [problem: string]: boolean } = {
    'is privileged': own.privileged === true,
    'may gain privileges': own.allowPrivilegeEscalation !== false,
    'keeps capabilities': !own.capabilities?.drop?.includes('ALL'),
    'adds capabilities': (own.capabilities?.add ?? []).some((added: string) => added !== 'NET_BIND_SERVICE'),
    'may be root': isNonRoot !== true,
    'is root': user === 0,
    'has no seccomp profile': !['RuntimeDefault', 'Localhost'].includes(seccomp),
    'has a port of the node': ports.some(({ hostPort }: Field) => hostPort),
    'sees all of /proc': own.procMount !== undefined && own.procMount !== 'Default',
    'asks another host': handlers.some(handler => (handler?.httpGet ?? handler?.tcpSocket)?.host !== undefined),
  };
  return Object.keys(refused)
    .filter(problem => refused[problem])
    .map(problem => `${name} ${problem}`);
}
