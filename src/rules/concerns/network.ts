import { ipBlockExceptionsAreInside } from '../network/ip-block-exceptions-are-inside';
import { namespaceAndPodsAreOnePeer } from '../network/namespace-and-pods-are-one-peer';
import { ollamaAdmitsItsClientsOnly } from '../network/ollama-admits-its-clients-only';
import { openWebUIAdmitsItsProxyOnly } from '../network/open-webui-admits-its-proxy-only';
import { partsAdmitTheirClientsOnly } from '../network/parts-admit-their-clients-only';
import { policiesLetNamesBeResolved } from '../network/policies-let-names-be-resolved';
import { policiesPassOwnConnections } from '../network/policies-pass-own-connections';
import { policyPortsAreContainerPorts } from '../network/policy-ports-are-container-ports';
import { publicEgressLeavesMetadataOut } from '../network/public-egress-leaves-metadata-out';
import { pullsPassThePolicies } from '../network/pulls-pass-the-policies';
import { trustedHeadersComeFromTheProxy } from '../network/trusted-headers-come-from-the-proxy';
import { waysInPassThePolicies } from '../network/ways-in-pass-the-policies';
import { webFetchStaysOffMetadata } from '../network/web-fetch-stays-off-metadata';
import type { Rule } from '../rule';

/** The rules about network, in reading order. */
export const network: Rule[] = [
  policiesPassOwnConnections,
  policiesLetNamesBeResolved,
  waysInPassThePolicies,
  policyPortsAreContainerPorts,
  trustedHeadersComeFromTheProxy,
  publicEgressLeavesMetadataOut,
  ollamaAdmitsItsClientsOnly,
  ipBlockExceptionsAreInside,
  partsAdmitTheirClientsOnly,
  openWebUIAdmitsItsProxyOnly,
  namespaceAndPodsAreOnePeer,
  pullsPassThePolicies,
  webFetchStaysOffMetadata,
];
