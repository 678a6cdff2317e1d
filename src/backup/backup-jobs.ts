import { type ApiObject, Duration } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { images } from '../images';
import { claimSpec } from '../k8s/claim';
import { cronFields, timeZone } from '../k8s/cron';
import { defineCronJob } from '../k8s/cron-job';
import { withGiven } from '../k8s/defaults';
import { wholeNumber } from '../k8s/demand';
import { type Variable, value } from '../k8s/environment';
import type { Identity } from '../k8s/identity';
import type { WorkloadProps } from '../k8s/part-props';
import { type ContainerSpec, type MainContainerSpec, type PodSpec, podTemplate } from '../k8s/pod';
import type { ContainerResources } from '../k8s/resources';
import { defineServiceAccount } from '../k8s/service-account';
import { withUserEnv } from '../k8s/user-env';
import { defineVolume, type PartVolume } from '../k8s/workload';
import type { PartFlow } from '../network/flow';
import { defineNetwork } from '../network/network';
import type { BackupProps } from './backup-props';
import { DOWNLOAD, UPLOAD } from './scripts';

const ROOT = '/backup';
const RCLONE = `${images.rclone.repository}:${images.rclone.tag}`;
const RESOURCES = { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } };

/** What is backed up, and by which programs. */
export interface BackupWork {
  /** Name of the containers. */
  readonly container: string;
  readonly image: string;
  readonly make: string[];
  readonly restore: string[];
  /** What the names of backups end with. */
  readonly suffix: string;
  readonly env: (Variable & { readonly prop?: string })[];
  readonly mounts: k8s.VolumeMount[];
  readonly volumes: k8s.Volume[];
  readonly resources: ContainerResources;
  readonly security: PodSpec['security'];
  /** What the pods take beside the user's props. */
  readonly pods?: Partial<WorkloadProps>;
  readonly makeAffinity?: k8s.Affinity;
  readonly restoreAffinity?: k8s.Affinity;
  readonly flows: PartFlow[];
}

/** The two CronJobs, of which only one ever runs by itself. */
export interface BackupJobs {
  readonly backup: ApiObject;
  readonly restore: ApiObject;
  readonly claim?: ApiObject;
}

/** Defines what makes backups by the clock, and what brings one back when somebody asks. */
export function defineBackupJobs(
  scope: Construct,
  identity: Identity,
  props: BackupProps,
  work: BackupWork,
): BackupJobs {
  const { path } = identity;
  const { destination } = props;
  const keep = wholeNumber(`${path}.keep`, props.keep ?? 14, 1);
  const deadline = (props.deadline ?? Duration.hours(2)).toSeconds({ integral: false });
  const deadlineSeconds = wholeNumber(`${path}.deadline in seconds`, deadline, 60);
  const schedule = cronFields(`${path}.schedule`, props.schedule ?? '30 2 * * *');
  const zone = timeZone(`${path}.timeZone`, props.timeZone ?? 'Etc/UTC');
  const backups = backupVolume(scope, identity, props);
  const directory = [value('BACKUP_DIR', `${ROOT}/${identity.name}`), value('SUFFIX', work.suffix)];
  const chosen = [value('BACKUP', 'latest'), value('REPLACE', 'no')];
  const mount = { name: 'backups', mountPath: ROOT };
  const place = destination._store?._place;
  const env = [...work.env, ...directory];
  const pods = withGiven<WorkloadProps>(work.pods ?? {}, props);
  const serviceAccountName = defineServiceAccount(scope, identity);

  const worker = (command: string[], own: Variable[]): ContainerSpec => ({
    name: work.container,
    image: work.image,
    command,
    env: [...env, ...own],
    mounts: [...work.mounts, mount],
    resources: work.resources,
  });
  const porter = (name: string, script: string, own: Variable[]): ContainerSpec => ({
    name,
    image: RCLONE,
    command: ['sh', '-c', script],
    env: [...(place?.rclone ?? []), value('STORE', `${place?.path}/${identity.name}`), ...directory, ...own],
    mounts: [mount],
    resources: RESOURCES,
  });
  const job = (steps: ContainerSpec[], affinity?: k8s.Affinity) => {
    const last = steps[steps.length - 1];
    const main: MainContainerSpec = { ...last, env: withUserEnv(path, last.env, props), probes: {} };
    const template = podTemplate(identity, pods, {
      main,
      init: steps.slice(0, -1),
      volumes: [...work.volumes, backups.volume],
      security: work.security,
      terminationGracePeriodSeconds: 30,
      restartPolicy: 'Never',
      fields: affinity && { affinity },
    });
    return { ...template, spec: template.spec && { ...template.spec, serviceAccountName } };
  };

  const keeping = [value('KEEP', keep)];
  const make = worker(work.make, keeping);
  const restore = worker(work.restore, chosen);
  const backup = defineCronJob(scope, 'backup', identity, {
    schedule,
    timeZone: zone,
    template: job(place ? [make, porter('upload', UPLOAD, keeping)] : [make], work.makeAffinity),
    deadlineSeconds,
    retries: 1,
  });
  const restoring = defineCronJob(scope, 'restore', identity, {
    suffix: 'restore',
    schedule: '0 0 1 1 *',
    timeZone: zone,
    suspend: true,
    template: job(place ? [porter('download', DOWNLOAD, chosen), restore] : [restore], work.restoreAffinity),
    deadlineSeconds,
    // The second attempt would find what the first one has left.
    retries: 0,
  });
  defineNetwork(
    scope,
    identity,
    props,
    {
      flows: [
        ...work.flows,
        ...(place ? [{ ...place.flow, prop: `${path}.destination`, option: 'peer of its BackupStore' }] : []),
      ],
      workloadIdentity: place?.workloadIdentity ? [`${path}.destination`] : [],
    },
    props.networkPolicies,
  );
  return { backup, restore: restoring, claim: backups.claim };
}

function backupVolume(scope: Construct, identity: Identity, { destination }: BackupProps): PartVolume {
  const spec = {
    name: 'backups',
    path: `${identity.path}.destination`,
    options: destination._volume,
    defaultSize: '20Gi',
    accessMode: 'ReadWriteOnce',
  } as const;
  if (!destination._store) return defineVolume(scope, identity, spec);
  const claim = claimSpec(spec.path, spec.options, spec.defaultSize, spec.accessMode);
  return {
    volume: { name: spec.name, ephemeral: { volumeClaimTemplate: { spec: claim } } },
    mount: { name: spec.name },
  };
}
