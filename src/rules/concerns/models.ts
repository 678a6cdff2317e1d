import { directConnectionsNeedOneReplica } from '../models/direct-connections-need-one-replica';
import { modelConfigsHaveEndpoints } from '../models/model-configs-have-endpoints';
import { modelEndpointsAreDistinct } from '../models/model-endpoints-are-distinct';
import type { Rule } from '../rule';

/** The rules about models, in reading order. */
export const models: Rule[] = [directConnectionsNeedOneReplica, modelConfigsHaveEndpoints, modelEndpointsAreDistinct];
