import { installPgvector } from './support/open-webui';
import { type RunningPostgres, startPostgres } from './support/postgres';
import { cleanUp, describeWithOpenWebUI, prepare, prepared } from './support/prepare';

const binaries = installPgvector();

(binaries === undefined ? describe.skip : describeWithOpenWebUI)('the preparation of pgvector', () => {
  let postgres: RunningPostgres;
  let url: string;

  beforeAll(async () => {
    postgres = await startPostgres(binaries);
  });
  afterAll(async () => {
    await postgres?.stop();
  });
  beforeEach(async () => {
    url = await postgres.createDatabase();
  });
  afterEach(cleanUp);

  const env = () => ({ DATABASE_URL: url, VECTOR_DB: 'pgvector' });

  test('pods that start at once make its extension, table and indexes', async () => {
    const ends = await Promise.all([1, 2, 3].map(() => prepared({ env: env() })));
    for (const lines of ends) {
      expect(lines).toContain('prepare: prepared pgvector');
    }
    expect(await postgres.query(url, "SELECT extname FROM pg_extension WHERE extname = 'vector'")).toEqual(['vector']);
    expect(await postgres.query(url, 'SELECT count(*) FROM document_chunk')).toEqual(['0']);
  });

  test('vectors of another length are a failure in one line', async () => {
    await prepared({ env: env() });
    const { code, lines } = await prepare({ env: { ...env(), PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '768' } });
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('VECTOR_LENGTH 768 does not match');
  });
});
