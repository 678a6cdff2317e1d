import { backupsAreApartFromTheData } from '../../../src/rules/backup/backups-are-apart-from-the-data';
import { deployment, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const claim = (claimName: string) => ({ persistentVolumeClaim: { claimName } });
const server = webui({ mounts: { '/app/backend/data': claim('data') } });
const copy = (fields: WorkloadFields) =>
  deployment({
    kind: 'CronJob',
    name: 'copy',
    image: 'keinos/sqlite3:3.46.0',
    command: ['sh', '-c', "sqlite3 /data/webui.db '.backup /data/backup.db'"],
    mounts: { '/data': claim('data') },
    ...fields,
  });

testRule(backupsAreApartFromTheData, {
  valid: {
    'a claim of its own': [server, copy({ mounts: { '/data': claim('data'), '/backup': claim('backups') } })],
    'it is sent elsewhere': [
      server,
      copy({ command: ['sh', '-c', "sqlite3 /data/webui.db '.backup /tmp/x' && rclone copy /tmp/x store:backups"] }),
    ],
    'no volume at all': [server, copy({ mounts: {} })],
    'a claim of nobody': [copy({})],
    'the claim of something that only shows backups': [
      deployment({ name: 'files', image: 'filebrowser/filebrowser:v2.30.0', mounts: { '/srv': claim('data') } }),
      copy({}),
    ],
    'a Job that copies no database': [server, copy({ command: ['chown', '-R', '1000', '/data'] })],
    'a claim of that name elsewhere': [
      webui({ namespace: 'one', mounts: { '/app/backend/data': claim('data') } }),
      copy({ namespace: 'two' }),
    ],
  },
  invalid: {
    'the volume of the data': {
      manifests: [server, copy({})],
      found: ['it writes to the claim data of Deployment/webui alone'],
      objects: ['CronJob/copy'],
    },
    'the volume of Postgres': {
      manifests: [
        deployment({
          kind: 'StatefulSet',
          name: 'db',
          image: 'postgres:17.2',
          mounts: { '/var/lib/postgresql/data': claim('db') },
        }),
        copy({
          image: 'postgres:17.2',
          command: ['sh', '-c', 'pg_dump -Fc > /data/x'],
          mounts: { '/data': claim('db') },
        }),
      ],
      found: ['it writes to the claim db of StatefulSet/db alone'],
    },
    'by Python': {
      manifests: [server, copy({ command: ['python', '-c', 'source.backup(target)'] })],
      found: [/^it writes to the claim data/],
    },
  },
});
