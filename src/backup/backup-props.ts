import type { Duration } from 'cdk8s';
import type { WorkloadProps } from '../k8s/part-props';
import type { NetworkPolicies } from '../network/network-policies';
import type { BackupDestination } from './backup-destination';

/** What each backup by the clock takes. */
export interface BackupProps extends WorkloadProps {
  /** Where backups are written to. */
  readonly destination: BackupDestination;

  /**
   * When, as five fields of cron.
   *
   * @default '30 2 * * *'
   */
  readonly schedule?: string;

  /**
   * Time zone of the schedule by its IANA name, such as `Europe/Berlin`.
   *
   * @default Etc/UTC
   */
  readonly timeZone?: string;

  /**
   * How many backups are kept, the newest ones: a whole number of 1 or more.
   *
   * @default 14
   */
  readonly keep?: number;

  /**
   * Longest time that one may take, in whole seconds.
   *
   * @default Duration.hours(2)
   */
  readonly deadline?: Duration;

  /**
   * Which traffic the pods are restricted to.
   *
   * @default - none: whatever the cluster allows
   */
  readonly networkPolicies?: NetworkPolicies;
}
