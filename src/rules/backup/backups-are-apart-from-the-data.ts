import { finding } from '../finding';
import { backupContainers } from '../manifests/backups';
import { get, list, text, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** A backup on the volume of what it is a backup of. */
export const backupsAreApartFromTheData: Rule = {
  id: 'backups-are-apart-from-the-data',
  level: 'error',
  title: 'a backup is on another volume than the data',
  why: 'whoever loses the volume loses both; and backups fill it up until the database cannot write',
  fix: 'give `DatabaseBackup` and `VolumeBackup` a `destination` of its own, or mount another claim into the Job',
  source: 'https://docs.openwebui.com/tutorials/maintenance/backups',
  check: manifests => {
    const workloads = new Set(backupContainers(manifests).map(({ workload }) => workload));
    return [...workloads].flatMap(workload => {
      // What is sent elsewhere is elsewhere.
      if (workload.containers.some(({ text: script }) => SENDS.test(script))) return [];
      const owners = claimsOf(workload).map(claim => ownerOf(claim, workload, manifests));
      if (owners.length === 0 || owners.includes(undefined)) return [];
      return finding(
        workload.object,
        claimsOf(workload).map(
          (claim, index) => `it writes to the claim ${claim} of ${titleOf(owners[index]!.object)} alone`,
        ),
      );
    });
  },
};

const SENDS =
  /\b(?:rclone|aws|s3cmd|s5cmd|mc|gsutil|gcloud|azcopy|az|restic|borg|kopia|rsync|scp|sftp|curl|wget|boto3)\b/;

function claimsOf({ podSpec }: Workload): string[] {
  return list(podSpec.volumes).flatMap(volume => text(get(volume, 'persistentVolumeClaim', 'claimName')) ?? []);
}

/** The program whose data a claim is. */
function ownerOf(claim: string, { namespace }: Workload, manifests: Manifests): Workload | undefined {
  return manifests.workloads.find(
    other =>
      other.kind !== 'CronJob' &&
      other.kind !== 'Job' &&
      other.namespace === namespace &&
      other.containers.some(({ app, image }) => app !== undefined || /postgres/.test(image?.path ?? '')) &&
      claimsOf(other).includes(claim),
  );
}
