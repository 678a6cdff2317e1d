import { backupsAreApartFromTheData } from '../backup/backups-are-apart-from-the-data';
import { dumpClientFitsTheServer } from '../backup/dump-client-fits-the-server';
import { databaseUrlReachesThePrimary } from '../postgres/database-url-reaches-the-primary';
import { generatedSecretsHaveTheKey } from '../postgres/generated-secrets-have-the-key';
import { pgvectorExtensionIsCreated } from '../postgres/pgvector-extension-is-created';
import { pgvectorIsInTheImage } from '../postgres/pgvector-is-in-the-image';
import { postgresBackupsUseAPlugin } from '../postgres/postgres-backups-use-a-plugin';
import { postgresImageHasAVersion } from '../postgres/postgres-image-has-a-version';
import { postgresObjectsHaveTheirCluster } from '../postgres/postgres-objects-have-their-cluster';
import { recoveredClustersArchiveElsewhere } from '../postgres/recovered-clusters-archive-elsewhere';
import { scheduledBackupsHaveSixFields } from '../postgres/scheduled-backups-have-six-fields';
import { singlePostgresCanBeDrained } from '../postgres/single-postgres-can-be-drained';
import type { Rule } from '../rule';

/** Rules about backups. */
export const backup: Rule[] = [backupsAreApartFromTheData, dumpClientFitsTheServer];

/** Rules about what is written for CloudNativePG. */
export const postgres: Rule[] = [
  pgvectorExtensionIsCreated,
  pgvectorIsInTheImage,
  scheduledBackupsHaveSixFields,
  postgresBackupsUseAPlugin,
  generatedSecretsHaveTheKey,
  postgresImageHasAVersion,
  singlePostgresCanBeDrained,
  databaseUrlReachesThePrimary,
  postgresObjectsHaveTheirCluster,
  recoveredClustersArchiveElsewhere,
];
