import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { emit } from './emit';
import type { Identity } from './identity';

/** Defines how many pods of a part stay when nodes are drained. */
export function defineDisruptionBudget(scope: Construct, identity: Identity, minAvailable: number): ApiObject {
  return emit(scope, 'disruption-budget', k8s.KubePodDisruptionBudget, {
    metadata: identity.metadata(),
    spec: { minAvailable: k8s.IntOrString.fromNumber(minAvailable), selector: { matchLabels: identity.selector } },
  });
}
