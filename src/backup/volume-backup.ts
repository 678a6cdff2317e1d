import { type ApiObject, Chart } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { DirectoryPlace, IDataDirectory } from '../connections/data-directory';
import { refuse } from '../k8s/demand';
import { value } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import { enforceRules } from '../rules/enforce/enforce';
import { tie } from '../rules/enforce/installation';
import { defineBackupJobs } from './backup-jobs';
import type { BackupProps } from './backup-props';
import { ARCHIVE, UNPACK } from './scripts';

const PATH = 'volumeBackup';

const RESOURCES = { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '1Gi' } };

/** Props of `VolumeBackup`. */
export interface VolumeBackupProps extends BackupProps {
  /** The WebUI whose data volume is copied: SQLite, Chroma, uploaded files, the key file. */
  readonly webui: IDataDirectory;
}

/**
 * Copies of the data volume of a WebUI by the clock, while it runs: SQLite by its own online backup, then the files. Chroma's index is
 * copied as it is at the moment; Open WebUI makes it again from the files.
 *
 * A volume that one node mounts at a time is read on that node: the pod runs beside WebUI, and waits where there is none.
 *
 * The CronJob `<name>-restore` never runs by itself: `kubectl create job --from` starts it, once WebUI has no pods
 * (docs/operations.md).
 *
 * @example
 *
 * new VolumeBackup(chart, 'volume-backup', { webui, destination: BackupDestination.volume({ size: '50Gi' }), keep: 7 });
 */
export class VolumeBackup extends Construct {
  /** The CronJob that makes backups. */
  public readonly workload: ApiObject;

  /** The CronJob that brings one back when somebody asks. */
  public readonly restore: ApiObject;

  /** The claim of the backups, unless there is none or an existing one is used. */
  public readonly claim?: ApiObject;

  /**
   * @throws if a prop is out of its bounds, or the WebUI keeps nothing on a volume, or is in another namespace
   */
  constructor(scope: Construct, id: string, props: VolumeBackupProps) {
    super(scope, id);
    const place = props.webui.dataDirectory._place;
    const kind = { component: 'volume-backup', path: PATH, program: 'volume-backup' };
    const identity = new Identity(this, props, kind);
    const volume = volumeOf(place, props);
    if (place.namespace !== identity.namespace) {
      refuse(`${PATH}.webui`, `in the namespace of ${Chart.of(this).node.path}, as its claim is`, place.namespace);
    }
    const jobs = defineBackupJobs(this, identity, props, {
      container: 'volume',
      image: place.image,
      make: ['python', '-c', ARCHIVE],
      restore: ['python', '-c', UNPACK],
      suffix: '.tar.gz',
      env: [value('DATA_DIR', place.path)],
      mounts: [place.mount, { name: 'tmp', mountPath: '/tmp' }],
      volumes: [volume, { name: 'tmp', emptyDir: {} }],
      resources: RESOURCES,
      security: place.security,
      pods: place.pods,
      ...affinities(place),
      flows: [],
    });
    this.workload = jobs.backup;
    this.restore = jobs.restore;
    this.claim = jobs.claim;
    tie(this, place.part);
    enforceRules(this, { owner: false });
  }
}

function volumeOf({ volume }: DirectoryPlace, { destination }: VolumeBackupProps): k8s.Volume {
  const claim = volume?.persistentVolumeClaim?.claimName;
  if (!volume || claim === undefined) {
    return refuse(
      `${PATH}.webui`,
      'one whose data is on a volume; a bucket is backed up by its own means',
      'one without',
    );
  }
  if (destination._volume.existingClaim === claim) {
    refuse(`${PATH}.destination`, 'another volume than that of the data, with which it would be lost', claim);
  }
  return volume;
}

/** Where one node mounts the volume, a backup runs beside the pods that write to it, and a restore never does. */
function affinities({ accessMode, selector }: DirectoryPlace): {
  makeAffinity?: k8s.Affinity;
  restoreAffinity?: k8s.Affinity;
} {
  if (accessMode !== 'ReadWriteOnce') return {};
  const required = {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { labelSelector: { matchLabels: selector }, topologyKey: 'kubernetes.io/hostname' },
    ],
  };
  return { makeAffinity: { podAffinity: required }, restoreAffinity: { podAntiAffinity: required } };
}
