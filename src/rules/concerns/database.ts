import { databasePoolsSessions } from '../database/database-pools-sessions';
import { noTwoVersionsOnOneDatabase } from '../database/no-two-versions-on-one-database';
import { oneMigrationOwner } from '../database/one-migration-owner';
import { sqliteAvoidsNetworkClasses } from '../database/sqlite-avoids-network-classes';
import { sqliteIsOnALocalDisk } from '../database/sqlite-is-on-a-local-disk';
import type { Rule } from '../rule';

/** The rules about database, in reading order. */
export const database: Rule[] = [
  oneMigrationOwner,
  noTwoVersionsOnOneDatabase,
  sqliteIsOnALocalDisk,
  sqliteAvoidsNetworkClasses,
  databasePoolsSessions,
];
