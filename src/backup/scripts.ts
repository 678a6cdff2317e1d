/**
 * The programs that make and bring back backups. What they are told:
 *
 * - `BACKUP_DIR`: the directory of the backups, one file each, named by its moment in UTC, so that names sort by age.
 * - `KEEP`: how many of them stay; the newest, so that failures never remove the last good one.
 * - `BACKUP`: which one to bring back, `latest` or a name.
 * - `REPLACE`: `yes` brings it back over data that is there.
 *
 * A file has its name only once it is whole and was read to its end.
 */

/** Removes all but the newest `KEEP` files of the current directory. */
const PRUNE = `ls -1 *"$SUFFIX" | sort -r | tail -n +"$((KEEP + 1))" | while read -r old; do
  rm -- "$old"
  echo "backup: removed $old"
done`;

/** Sets `file` to the backup that is asked for. */
const CHOOSE = `cd "$BACKUP_DIR"
file="$BACKUP"
if [ "$BACKUP" = latest ]; then file="$(ls -1 *"$SUFFIX" | sort | tail -n 1)"; fi
if [ ! -f "$file" ]; then
  echo "restore: FAILED: there is no $BACKUP in $BACKUP_DIR" >&2
  exit 1
fi`;

/** libpq knows no drivers of SQLAlchemy, such as `postgresql+psycopg://`. No braces behind a dollar: Flux would put something in their place. */
const URL = `url="$(printf '%s' "$DATABASE_URL" | sed 's,^[^:]*://,postgresql://,')"`;

/** Dumps a database with all its schemas: Open WebUI's tables, and those of pgvector where they are in the same one. */
export const DUMP = `set -euo pipefail
umask 077
${URL}
mkdir -p "$BACKUP_DIR"
cd "$BACKUP_DIR"
name="$(date -u +%Y%m%dT%H%M%SZ)$SUFFIX"
pg_dump --dbname="$url" --format=custom --file=.partial
tables="$(pg_restore --list .partial | grep -c ' TABLE DATA ' || true)"
if [ "$tables" -eq 0 ]; then
  echo 'backup: FAILED: the database has no tables' >&2
  exit 1
fi
pg_restore --file=/dev/null .partial
mv .partial "$name"
echo "backup: wrote $name with $tables tables, $(stat -c %s "$name") bytes"
${PRUNE}
`;

/** Tables that somebody made, of all schemas. */
const TABLES = `FROM pg_catalog.pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`;

/** Brings a dump back into an empty database, all of it or nothing. Its role need not own the extensions, which are there already. */
export const RESTORE_DUMP = `set -euo pipefail
${URL}
${CHOOSE}
sql() { psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --dbname="$url" "$@"; }
pg_restore --file=/dev/null "$file"
tables="$(sql --command="SELECT count(*) ${TABLES}")"
if [ "$tables" -gt 0 ] && [ "$REPLACE" != yes ]; then
  echo "restore: FAILED: the database has $tables tables; restore into an empty one, or set REPLACE=yes to drop them" >&2
  exit 1
fi
if [ "$tables" -gt 0 ]; then
  printf '%s' "SELECT format('DROP TABLE IF EXISTS %I.%I CASCADE', schemaname, tablename) ${TABLES} \\gexec" |
    sql --single-transaction >/dev/null
  echo "restore: dropped $tables tables"
fi
pg_restore --dbname="$url" --single-transaction --no-owner --no-privileges --no-comments "$file"
sql --command=ANALYZE
echo "restore: restored $file"
`;

/** Copies the backup of the scratch volume into the object store, and removes old ones there. */
export const UPLOAD = `set -eu
cd "$BACKUP_DIR"
name="$(ls -1 *"$SUFFIX" | sort | tail -n 1)"
rclone --config '' copyto "$name" "$STORE/$name"
echo "backup: uploaded $name"
rclone --config '' lsf --files-only --include "*$SUFFIX" "$STORE" | sort -r | tail -n +"$((KEEP + 1))" | while read -r old; do
  rclone --config '' deletefile "$STORE/$old"
  echo "backup: removed $old"
done
`;

/** Copies a backup of the object store to the scratch volume. */
export const DOWNLOAD = `set -eu
mkdir -p "$BACKUP_DIR"
name="$BACKUP"
if [ "$BACKUP" = latest ]; then
  name="$(rclone --config '' lsf --files-only --include "*$SUFFIX" "$STORE" | sort | tail -n 1)"
fi
if [ -z "$name" ]; then
  echo "restore: FAILED: there is no backup in $STORE" >&2
  exit 1
fi
rclone --config '' copyto "$STORE/$name" "$BACKUP_DIR/$name"
echo "restore: downloaded $name"
`;

const PYTHON_SHARED = `import os
import sys
import tarfile
import time
from pathlib import Path

DATA, BACKUPS, SUFFIX = Path(os.environ['DATA_DIR']), Path(os.environ['BACKUP_DIR']), os.environ['SUFFIX']
os.umask(0o077)

def fail(text):
    print(WHO + ': FAILED: ' + text, file=sys.stderr, flush=True)
    sys.exit(1)

def say(text):
    print(WHO + ': ' + text, flush=True)
`;

/**
 * Copies a data directory while Open WebUI runs: each SQLite database by SQLite's own online backup, then all other files. Databases come
 * first, so that every file that they name is in the copy, unless somebody deleted it in between.
 */
export const ARCHIVE = `import shutil
import sqlite3
from contextlib import closing
WHO = 'backup'
${PYTHON_SHARED}
# At the top: what is downloaded or made again, what preparations and restores have set aside, what the file system itself keeps.
SKIPPED = ('cache', 'lost+found', 'webui.db.before-upgrade')

def files():
    for root, directories, names in os.walk(DATA):
        here = Path(root)
        if here == DATA:
            directories[:] = [name for name in directories if name not in SKIPPED and not name.startswith('.before-restore-')]
            names = [name for name in names if name not in SKIPPED]
        for name in sorted(names):
            path = here / name
            if path.is_file() and not path.is_symlink():
                yield path

def is_sqlite(path):
    if path.relative_to(DATA).parts[0] == 'uploads':  # a user's file, whatever it claims to be
        return False
    with open(path, 'rb') as file:
        return file.read(16) == b'SQLite format 3\\0'

def copy(path, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect('file:%s?mode=rw' % path, uri=True, timeout=60)) as source, closing(sqlite3.connect(target)) as copied:
        source.backup(copied)
        verdict = copied.execute('PRAGMA integrity_check').fetchone()[0]
    if verdict != 'ok':
        fail('%s is damaged: %s' % (path.relative_to(DATA), verdict))

BACKUPS.mkdir(parents=True, exist_ok=True)
staging, partial = BACKUPS / '.staging', BACKUPS / '.partial'
shutil.rmtree(staging, ignore_errors=True)
databases = [path for path in files() if is_sqlite(path)]
apart = {str(path) + end for path in databases for end in ('', '-wal', '-shm', '-journal')}
for path in databases:
    copy(path, staging / path.relative_to(DATA))
count = 0
with tarfile.open(partial, 'w:gz', compresslevel=1) as archive:
    for path in databases:
        archive.add(staging / path.relative_to(DATA), str(path.relative_to(DATA)))
    for path in files():
        if str(path) in apart:
            continue
        try:
            archive.add(path, str(path.relative_to(DATA)))
            count += 1
        except FileNotFoundError:
            pass
shutil.rmtree(staging, ignore_errors=True)
with tarfile.open(partial) as archive:
    seen = sum(1 for member in archive if member.isfile())
if seen != count + len(databases):
    fail('the archive has %d files, and not %d' % (seen, count + len(databases)))
if seen == 0:
    fail('there is nothing in ' + str(DATA))
name = time.strftime('%Y%m%dT%H%M%SZ', time.gmtime()) + SUFFIX
partial.rename(BACKUPS / name)
say('wrote %s with %d databases and %d other files, %d bytes' % (name, len(databases), count, (BACKUPS / name).stat().st_size))
for old in sorted(BACKUPS.glob('*' + SUFFIX), reverse=True)[int(os.environ['KEEP']):]:
    old.unlink()
    say('removed ' + old.name)
`;

/** Brings an archive back into a data directory that nobody uses; what is there is set aside. */
export const UNPACK = `WHO = 'restore'
${PYTHON_SHARED}
wanted = os.environ['BACKUP']
found = sorted(path.name for path in BACKUPS.glob('*' + SUFFIX)) if BACKUPS.is_dir() else []
name = (found[-1] if found else '') if wanted == 'latest' else wanted
if name not in found:
    fail('there is no %s in %s' % (wanted, BACKUPS))
with tarfile.open(BACKUPS / name) as archive:
    members = [member.name for member in archive]
there = [path for path in DATA.iterdir() if path.name != 'lost+found' and not path.name.startswith('.before-restore-')]
if there and os.environ['REPLACE'] != 'yes':
    fail('the volume has data; restore onto an empty one, or set REPLACE=yes to set it aside')
if there:
    aside = DATA / time.strftime('.before-restore-%Y%m%dT%H%M%SZ', time.gmtime())
    aside.mkdir()
    for path in there:
        path.rename(aside / path.name)
    say('what was there is in %s now: delete it when nobody misses it' % aside.name)
with tarfile.open(BACKUPS / name) as archive:
    archive.extractall(DATA, filter='data')
say('restored %s: %d files' % (name, len(members)))
`;
