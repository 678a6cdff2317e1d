import { scheduledBackupsHaveSixFields } from '../../../src/rules/postgres/scheduled-backups-have-six-fields';
import { testRule } from '../rule-tester';
import { cnpg } from './clusters';

const backup = (schedule: unknown) => cnpg('ScheduledBackup', 'nightly', { schedule, cluster: { name: 'db' } });

testRule(scheduledBackupsHaveSixFields, {
  valid: {
    'six fields': [backup('0 0 3 * * *')],
    'six fields with more space': [backup(' 0  0 3 * * * ')],
    'a word': [backup('@daily')],
    'a template': [backup('{{ .Values.schedule }}')],
    'nothing to read': [backup(undefined)],
    'a CronJob, which has five': [
      { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'x' }, spec: { schedule: '0 3 * * *' } },
    ],
  },
  invalid: {
    'five fields, as everywhere else': {
      manifests: [backup('0 3 * * *')],
      found: ["schedule is '0 3 * * *', of 5 fields"],
      objects: ['ScheduledBackup/nightly'],
    },
    'four fields': { manifests: [backup('0 3 * *')], found: [/of 4 fields$/] },
  },
});
