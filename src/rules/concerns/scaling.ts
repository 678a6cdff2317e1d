import type { Rule } from '../rule';
import { autoscalerOwnsReplicas } from '../scaling/autoscaler-owns-replicas';
import { autoscalersCanMeasure } from '../scaling/autoscalers-can-measure';
import { autoscalersStartFromAPod } from '../scaling/autoscalers-start-from-a-pod';
import { connectionsFitTheDatabase } from '../scaling/connections-fit-the-database';
import { connectionsFitTheDefault } from '../scaling/connections-fit-the-default';
import { connectionsLeaveRoom } from '../scaling/connections-leave-room';
import { oneInstallationPerDatabase } from '../scaling/one-installation-per-database';
import { oneInstallationPerRedis } from '../scaling/one-installation-per-redis';
import { replicasNeedPostgres } from '../scaling/replicas-need-postgres';
import { replicasNeedRedis } from '../scaling/replicas-need-redis';
import { replicasNeedServerVectorDatabase } from '../scaling/replicas-need-server-vector-database';
import { replicasNeedSharedStorage } from '../scaling/replicas-need-shared-storage';
import { replicasShareWhatAProcessKeeps } from '../scaling/replicas-share-what-a-process-keeps';
import { scaledObjectsAreReadable } from '../scaling/scaled-objects-are-readable';
import { singleWorkerPerPod } from '../scaling/single-worker-per-pod';

/** The rules about scaling, in reading order. */
export const scaling: Rule[] = [
  singleWorkerPerPod,
  replicasNeedPostgres,
  replicasNeedRedis,
  replicasNeedServerVectorDatabase,
  replicasNeedSharedStorage,
  autoscalerOwnsReplicas,
  oneInstallationPerRedis,
  oneInstallationPerDatabase,
  connectionsFitTheDatabase,
  connectionsFitTheDefault,
  connectionsLeaveRoom,
  autoscalersCanMeasure,
  autoscalersStartFromAPod,
  scaledObjectsAreReadable,
  replicasShareWhatAProcessKeeps,
];
