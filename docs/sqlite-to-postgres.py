"""Copies Open WebUI's rows from SQLite to Postgres, in one transaction. Both databases must be of the same release.

It runs in a container of Open WebUI, where DATABASE_URL is that of Postgres, and the old file is on the data volume:
kubectl -n ai exec -i deployment/chat-webui -c open-webui -- python - < sqlite-to-postgres.py
"""
import os
import sys
import warnings

from sqlalchemy import JSON, Boolean, MetaData, create_engine, func, select, text
from sqlalchemy.exc import SAWarning

# Indexes by expressions, which rows have nothing to do with.
warnings.simplefilter('ignore', SAWarning)

FILE = os.environ.get('SQLITE_FILE', os.path.join(os.environ.get('DATA_DIR', '/app/backend/data'), 'webui.db'))
VERSION = 'SELECT version_num FROM alembic_version'
CHUNK = 500


def reflected(engine):
    metadata = MetaData()
    metadata.reflect(engine)
    return metadata


def value(column, given):
    """What SQLite has, as Postgres takes it: texts without NUL, which Postgres cannot hold."""
    if isinstance(column.type, Boolean) and given is not None:
        return bool(given)
    return given.replace('\0', '') if isinstance(given, str) and not isinstance(column.type, JSON) else given


def main():
    if not os.path.exists(FILE):
        sys.exit('there is no %s' % FILE)
    source = create_engine('sqlite:///file:%s?mode=ro&uri=true' % FILE)
    target = create_engine('postgresql+psycopg2://' + os.environ['DATABASE_URL'].split('://', 1)[1])
    old, new = reflected(source), reflected(target)
    with source.connect() as reader, target.begin() as writer:
        versions = [sorted(row[0] for row in connection.execute(text(VERSION))) for connection in (reader, writer)]
        if versions[0] != versions[1]:
            sys.exit('the databases are not of the same release: %s and %s' % tuple(map(', '.join, versions)))
        tables = [table for table in new.sorted_tables if table.name in old.tables and table.name != 'alembic_version']
        for table in reversed(tables):
            writer.execute(table.delete())
        for table in tables:
            columns = [column for column in table.columns if column.name in old.tables[table.name].columns]
            rows = reader.execute(select(*(old.tables[table.name].columns[column.name] for column in columns)))
            count = 0
            for chunk in rows.partitions(CHUNK):
                writer.execute(table.insert(), [{c.name: value(c, given) for c, given in zip(columns, row)} for row in chunk])
                count += len(chunk)
            print('%s: %d rows' % (table.name, count), flush=True)
            for column in table.primary_key.columns:
                sequence = writer.scalar(
                    text('SELECT pg_get_serial_sequence(:table, :column)'),
                    {'table': '"%s"' % table.name, 'column': column.name},
                )
                if sequence and count:
                    writer.execute(select(func.setval(sequence, select(func.max(column)).scalar_subquery())))
    print('done')


main()
