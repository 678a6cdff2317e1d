/**
 * The Python program that the initContainer of WebUI runs, in the image of Open WebUI and before it starts.
 *
 * @internal
 */
export const prepareScript: string = `"""Prepares what Open WebUI needs before it starts, one pod at a time.

Runs as "python -c SCRIPT [KEY ...]" in Open WebUI's own image, with the environment and the volumes of its container.
It makes the secret key file, upgrades the database, seeds the configuration, writes to it the KEYs that the environment
owns, lets pgvector make its table, and waits for Redis. Every line begins with "prepare: ". The exit code is 0 when the
app may start, 143 after SIGTERM, and otherwise 1, after one line that begins with "prepare: FAILED: ".
"""
import asyncio
import json
import logging
import os
import re
import shutil
import signal
import sqlite3
import sys
import threading
import time
from contextlib import closing, contextmanager, nullcontext, suppress
from importlib.util import find_spec
from urllib.parse import unquote, urlsplit

LOCK = 0x6F777569  # 'owui'
POLL, BEAT, REMIND, DATABASE_PATIENCE, REDIS_PATIENCE = 2, 5, 30, 30, 600  # seconds
OWNED = set(sys.argv[1:])
failing = threading.Lock()

def say(text):
    print('prepare: ' + text, file=sys.__stdout__, flush=True)

def fail(text):
    failing.acquire()  # for good: when two threads fail at once, only the first one says so
    say('FAILED: ' + text)
    os._exit(1)

def masked(text):
    """The first line of a text, without what may be a credential in it."""
    line = (text.splitlines() or [''])[0]
    for name, value in os.environ.items():
        secret = re.search('KEY|PASS|SECRET|TOKEN|CRED', name) and not name.endswith('_FILE')
        for part in [value] if secret else re.findall('://[^:@/]*:(.*)@', value):
            if len(part) > 5:  # not 'true' or 'false'
                line = line.replace(part, '***').replace(unquote(part), '***')
    return re.sub('[^ "/]+@', '***@', line)

def reason(error):
    return type(error).__name__ + ': ' + masked(str(getattr(error, 'orig', None) or error))

def polls():
    """Yields the seconds waited so far and whether to say so, until the caller breaks off."""
    start, reminder = time.monotonic(), 0
    while True:
        waited = int(time.monotonic() - start)
        yield waited, waited >= reminder
        if waited >= reminder:
            reminder = waited + REMIND
        time.sleep(POLL)

def wait_for(what, patience, attempt):
    for waited, due in polls():
        try:
            return attempt()
        except Exception as error:
            if waited >= patience:
                fail(f'{what} did not answer for {waited} s: {reason(error)}')
            if due:
                say(f'waiting for {what}: {reason(error)}')

def terminate_on_sigterm():
    """As PID 1 a process ignores SIGTERM unless it asks for it, and a handler would wait for the running SQL."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    threading.Thread(target=lambda: (signal.sigwait({signal.SIGTERM}), os._exit(143)), daemon=True).start()

def publish(path, make):
    """Makes a file beside its place and moves it there, so that no crash leaves half of it."""
    new = path + '.new'
    with suppress(FileNotFoundError):
        os.remove(new)
    make(new)
    sync(new)
    os.replace(new, path)
    sync(os.path.dirname(path))

def sync(path):
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)

def write(path, text):
    with open(path, 'w', opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(text)

def read(path):
    with suppress(FileNotFoundError), open(path) as file:
        return file.read().strip()

def load_secret_key():
    """Does what start.sh does, which reads the same file later, and would never repair an empty one."""
    file = os.environ.get('WEBUI_SECRET_KEY_FILE')
    if file and not os.environ.get('WEBUI_SECRET_KEY'):
        path = os.path.abspath(file)
        if not read(path):
            publish(path, lambda new: write(new, os.urandom(32).hex()))
            say('wrote a new secret key to ' + path)
        os.environ['WEBUI_SECRET_KEY'] = read(path)

def set_up_imports():
    """Decides what an import of Open WebUI does and says; nothing may import it earlier."""
    os.environ['ENABLE_DB_MIGRATIONS'] = 'false'  # or it upgrades the database by itself, without a lock
    os.environ['USE_CUDA_DOCKER'] = 'false'  # or it loads PyTorch, to look for a GPU that this container never has
    for name in ('PGCONNECT_TIMEOUT', 'REDIS_SOCKET_CONNECT_TIMEOUT', 'REDIS_SOCKET_TIMEOUT'):
        os.environ.setdefault(name, '10')
    # What it prints and logs can hold data and credentials: of all that, keep the steps of an upgrade.
    steps = logging.StreamHandler(sys.__stdout__)
    steps.setFormatter(logging.Formatter('prepare: %(message)s'))
    steps.addFilter(lambda record: record.getMessage().startswith('Running'))
    logging.getLogger('alembic.runtime.migration').addHandler(steps)
    logging.getLogger('alembic.runtime.migration').setLevel(logging.INFO)
    sys.stdout = sys.stderr = open(os.devnull, 'w')

sys.excepthook = lambda kind, error, trace: fail(reason(error))
terminate_on_sigterm()
load_secret_key()
set_up_imports()
try:
    from alembic import command
    from alembic.config import Config as AlembicConfig
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from fastapi.encoders import jsonable_encoder
    from open_webui.env import DATABASE_URL, OPEN_WEBUI_DIR
    from open_webui.internal import db
    from sqlalchemy import select

    keyed = find_spec('open_webui.models.config')  # a row for each key of the configuration, since 0.10
    if keyed:
        from open_webui.config import DEFAULT_CONFIG, seed_registered_defaults
        from open_webui.models.config import Config
except SystemExit as error:  # how the app refuses its environment
    fail(reason(error))

engine, postgres, sqlite = db.engine, db.engine.dialect.name == 'postgresql', db.engine.dialect.name == 'sqlite'
file = os.path.abspath(engine.url.database or '')
copy, mark = file + '.before-upgrade', file + '.upgrading'
pgvector = os.environ.get('VECTOR_DB') == 'pgvector'
migrations = AlembicConfig(str(OPEN_WEBUI_DIR / 'alembic.ini'))
migrations.set_main_option('script_location', str(OPEN_WEBUI_DIR / 'migrations'))
migrations.config_file_name = None  # it has been read, and the app would take its logging from it as well
scripts = ScriptDirectory.from_config(migrations)

def revisions():
    """The revision of the database and that of this image, as sets; an empty database has none."""
    with engine.connect() as connection:
        current = set(MigrationContext.configure(connection).get_current_heads())
    if current - {script.revision for script in scripts.walk_revisions()}:
        fail(f'a newer Open WebUI has brought the database to revision {", ".join(current)}, unknown to this image: '
             'there is no way down; use the newer image, or restore a backup from before its upgrade')
    return current, set(scripts.get_heads())

def upgrade(current, head):
    say(f'upgrading from {", ".join(current) or "an empty database"} to {", ".join(head)}')
    with copy_kept() if sqlite else nullcontext():
        if hasattr(db, 'handle_peewee_migration'):  # comes first in the releases that still have it
            db.handle_peewee_migration(DATABASE_URL)
        command.upgrade(migrations, 'head')

@contextmanager
def copy_kept():
    """SQLite cannot roll an upgrade back: takes a copy first, and leaves a mark for as long as only that is good."""
    with closing(sqlite3.connect(file)) as source:
        filled = source.execute('SELECT count(*) FROM sqlite_master').fetchone()[0]
        if filled:
            need, free = 2 * os.path.getsize(file) >> 20, shutil.disk_usage(os.path.dirname(file)).free >> 20
            if free < need:
                fail(f'the upgrade takes up to {need} MiB beside {file}, for a copy and to work; {free} MiB are free')
            publish(copy, lambda new: source.backup(sqlite3.connect(new)))
            say('copied the database to ' + copy)
    publish(mark, lambda new: write(new, 'filled' if filled else 'empty'))
    yield
    remove_mark()

def remove_mark():
    os.remove(mark)
    sync(os.path.dirname(mark))  # back after a power cut, it would undo what users have written since

def go_back_if_interrupted():
    if not os.path.exists(mark):
        return
    filled = read(mark) == 'filled'
    if filled and not os.path.exists(copy):
        fail(f'an upgrade was interrupted and {copy} is gone: restore a backup to {file}, then remove {mark}')
    say('an upgrade was interrupted: going back to ' + (copy if filled else 'an empty database'))
    for suffix in ('', '-wal', '-shm', '-journal'):
        with suppress(FileNotFoundError):
            os.remove(file + suffix)
    if filled:
        publish(file, lambda new: shutil.copyfile(copy, new))
    remove_mark()

def configuration():
    """The keys that have no row yet, and those the environment owns whose row holds another value than it does."""
    def encoded(value):
        return json.dumps(jsonable_encoder(value), sort_keys=True)

    persistent = [key for key in DEFAULT_CONFIG if Config.persistent_enabled_for(key)]
    with engine.connect() as connection:
        rows = {row.key: encoded(row.value) for row in connection.execute(select(Config.key, Config.value))}
    missing = [key for key in persistent if key not in rows]
    return missing, [key for key in persistent if key in OWNED and rows.get(key) != encoded(DEFAULT_CONFIG[key])]

async def configure():
    missing, changed = configuration()
    if missing:
        await seed_registered_defaults()
        say(f'seeded {len(missing)} configuration keys')
        changed = configuration()[1]  # seeding also renames keys of older releases
    await Config.upsert({key: DEFAULT_CONFIG[key] for key in changed})
    if changed:
        say('wrote the configuration keys ' + ', '.join(changed))
    await db.async_engine.dispose()

@contextmanager
def locked():
    """Yields whether this pod has the lock; losing it later ends the process."""
    with engine.connect() as connection:
        connection.detach()  # a pool of one connection must still have one for the work
        # A lock of the transaction: one of the session would not hold behind a pooler that shares sessions.
        held = connection.exec_driver_sql(f'SELECT pg_try_advisory_xact_lock({LOCK})').scalar()
        done = threading.Event()
        heart = threading.Thread(target=beat, args=(connection, done), daemon=True)
        if held:
            heart.start()
        try:
            yield held
        finally:
            done.set()
            if held:
                heart.join()

def beat(connection, done):
    """Notices the loss of the lock's connection, and keeps it from being closed as idle."""
    last = False
    while not last:
        last = done.wait(BEAT)
        try:
            connection.exec_driver_sql('SELECT 1')
        except Exception as error:
            fail('lost the lock on the database: ' + reason(error))

def pending():
    current, head = revisions()
    # pgvector's client builds its index once it finds enough rows; pods that do so at once fail, so it always locks.
    return current != head or (keyed and any(configuration())) or pgvector

def work():
    current, head = revisions()
    if current != head:
        upgrade(current, head)
    if keyed and any(configuration()):
        asyncio.run(configure())
    if pgvector:
        from open_webui.retrieval.vector.dbs.pgvector import PgvectorClient
        PgvectorClient()
        say('prepared pgvector')

def prepare_database():
    if postgres:
        where = masked(f'Postgres at {engine.url.host}:{engine.url.port or 5432}')
        wait_for(where, DATABASE_PATIENCE, lambda: engine.connect().close())
    elif sqlite:
        go_back_if_interrupted()
    if not keyed:
        say('this release keeps its configuration in another way: nothing is seeded, and no key is owned')
    elif Config.PERSISTENT_ENABLED and not OWNED <= DEFAULT_CONFIG.keys():
        say('skipped, unknown to this release: ' + ', '.join(sorted(OWNED - DEFAULT_CONFIG.keys())))
    for waited, due in polls():
        if not pending():
            return say('nothing to do in the database')
        with locked() if postgres else nullcontext(True) as held:
            if held:
                return work()
        if due:
            say(f'another pod is preparing the database; waited {waited} s')

def wait_for_redis():
    """A pod that starts without Redis never gets its listener for stopped tasks back, and says that it is ready."""
    from open_webui.utils.redis import get_redis_client

    def ping():
        client = get_redis_client()
        if client is None:
            raise ConnectionError('no connection')  # the app hides the reason
        client.ping()

    hosts = os.environ.get('REDIS_SENTINEL_HOSTS') or urlsplit(os.environ['REDIS_URL']).hostname
    wait_for(f'Redis at {hosts}', REDIS_PATIENCE, ping)

prepare_database()
engine.dispose()  # closes SQLite's files properly
if os.environ.get('REDIS_URL'):
    wait_for_redis()
say('done')
`;
