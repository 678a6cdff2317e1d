import { finding } from '../finding';
import { get, isUnreadable, text } from '../manifests/manifest';
import type { Rule } from '../rule';

/** The operator reads five fields too, as others. */
export const scheduledBackupsHaveSixFields: Rule = {
  id: 'scheduled-backups-have-six-fields',
  level: 'error',
  title: 'the schedule of a ScheduledBackup begins with a field for seconds',
  why: 'five fields are taken as seconds, minutes and hours: 0 3 * * * is a backup of the whole database each hour, and the operator only warns',
  fix: 'leave the schedule to `ClusterBackup`, which takes five fields and writes six; or put 0 in front of the five',
  source: 'https://cloudnative-pg.io/documentation/current/backup/#cron-schedule',
  check: manifests =>
    manifests.ofKind('ScheduledBackup').flatMap(backup => {
      const schedule = text(get(backup, 'spec', 'schedule'))?.trim();
      if (schedule === undefined || schedule.startsWith('@') || isUnreadable(schedule)) return [];
      const { length } = schedule.split(/\s+/);
      return finding(backup, length === 6 ? [] : [`schedule is '${schedule}', of ${length} fields`]);
    }),
};
