import { Duration } from 'cdk8s';
import { type SqliteOptions, SqliteSynchronous, SqliteTempStore, sqlite } from '../../../src/webui/database/sqlite';

const written = (options?: SqliteOptions) => sqlite(options).env?.map(({ name, value }) => `${name}=${value}`);

test('SQLite is a file on the data volume, with the defaults of the program', () => {
  expect(written()).toEqual(['DATABASE_URL=sqlite:////app/backend/data/webui.db']);
});

test('every option is a variable, in the units of SQLite', () => {
  const options: Required<SqliteOptions> = {
    writeAheadLog: false,
    synchronous: SqliteSynchronous.FULL,
    busyTimeout: Duration.seconds(10),
    cacheSize: '32Mi',
    tempStore: SqliteTempStore.FILE,
    mmapSize: '128Mi',
    journalSizeLimit: '16Mi',
    pool: { size: 20, overflow: 10 },
  };
  expect(written(options)).toEqual([
    'DATABASE_URL=sqlite:////app/backend/data/webui.db',
    'DATABASE_ENABLE_SQLITE_WAL=false',
    'DATABASE_SQLITE_PRAGMA_SYNCHRONOUS=FULL',
    'DATABASE_SQLITE_PRAGMA_BUSY_TIMEOUT=10000',
    'DATABASE_SQLITE_PRAGMA_CACHE_SIZE=-32768',
    'DATABASE_SQLITE_PRAGMA_TEMP_STORE=FILE',
    'DATABASE_SQLITE_PRAGMA_MMAP_SIZE=134217728',
    'DATABASE_SQLITE_PRAGMA_JOURNAL_SIZE_LIMIT=16777216',
    'DATABASE_POOL_SIZE=20',
    'DATABASE_POOL_MAX_OVERFLOW=10',
  ]);
});

test.each<[SqliteOptions, string]>([
  [{ cacheSize: '64 MB' }, "Scaling.single sqlite.cacheSize must be a quantity of bytes such as '512Mi' or '10Gi'"],
  [{ mmapSize: '' }, "Scaling.single sqlite.mmapSize must be a quantity of bytes such as '512Mi' or '10Gi', got ''"],
  [{ busyTimeout: Duration.millis(0.5) }, 'Scaling.single sqlite.busyTimeout in milliseconds must be a whole number'],
  [{ pool: { size: 0 } }, 'Scaling.single sqlite.pool.size must be a whole number of 1 or more, got 0'],
])('there is no SQLite with %j', (options, message) => {
  expect(() => sqlite(options)).toThrow(message);
});
