import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { emitManifest } from '../k8s/emit';
import type { Identity } from '../k8s/identity';
import type { Hardware } from './gpu-overlay';

/** Name of the claim within its pod. */
export const CLAIM = 'gpu';

/**
 * A claim of devices: the name of a template that exists, or the spec of one to make.
 *
 * @internal
 */
export interface DeviceClaim {
  readonly templateName?: string;
  readonly spec: { readonly [field: string]: unknown };
}

/** The claim of a part's pods: its template, and the pod's field that 1.28 spells otherwise. */
export interface DefinedClaim {
  readonly template?: ApiObject;
  readonly claims?: string[];
  readonly newer: object;
}

/** Defines the template of the claim, one claim for each pod: pods that share a claim share its GPU. */
export function defineClaim(scope: Construct, identity: Identity, hardware: Hardware | undefined): DefinedClaim {
  const claim = hardware?.claim;
  if (!claim) return { newer: {} };
  const name = claim.templateName ?? identity.objectName(CLAIM);
  const template =
    claim.templateName === undefined
      ? emitManifest(scope, 'claim-template', {
          apiVersion: 'resource.k8s.io/v1',
          kind: 'ResourceClaimTemplate',
          metadata: identity.metadata(CLAIM),
          spec: { spec: claim.spec },
        })
      : undefined;
  return { template, claims: [CLAIM], newer: { spec: { template: { spec: resourceClaims(name) } } } };
}

/** The pod's fields for a claim by a template, as Kubernetes spells them since 1.31. */
export function resourceClaims(templateName: string): { [field: string]: unknown } {
  return { resourceClaims: [{ name: CLAIM, resourceClaimTemplateName: templateName }] };
}
