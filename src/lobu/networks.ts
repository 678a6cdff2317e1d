import type { Construct } from 'constructs';
import { portOf } from '../connections/contribution';
import { proxiesOf } from '../exposure/proxies';
import type { Identity } from '../k8s/identity';
import { NetworkPeer } from '../k8s/network-peer';
import type { PartFlow } from '../network/flow';
import { defineNetwork } from '../network/network';
import { EMBEDDINGS_PORT, type LobuEmbeddings } from './embeddings';
import { type Installation, PORT } from './installation';
import type { LobuProps } from './lobu';
import type { LobuWorker } from './worker';

/** Whose pods are there. */
export interface LobuWorkloads {
  readonly installation: Installation;
  readonly gateway: Identity;
  readonly worker: LobuWorker;
  readonly embeddings: LobuEmbeddings;
  readonly hasMigrationJob: boolean;
}

/** Says what each workload needs of the network; those that are reached before those that reach them. */
export function defineNetworks(lobu: Construct, props: LobuProps, workloads: LobuWorkloads): void {
  const { installation, gateway, worker, embeddings, hasMigrationJob } = workloads;
  const { networkPolicies, smokeTest, sessionPooler, exposures } = props;
  const database = (props.database.postgresConnection._contribution.flows ?? []).map(flow => ({
    option: 'peer of Postgres.fromSecret',
    ...flow,
    prop: 'lobu.database',
  }));
  const toGateway = { peer: gateway.peer, port: PORT, prop: 'lobu.gateway' };
  const vectors: PartFlow[] = [];
  if (embeddings._pods) {
    const service = installation.identity('embeddings', 'lobu.embeddings', 'embeddings', embeddings._pods);
    // The model comes from the internet, unless it is kept already.
    const needs = { ports: [EMBEDDINGS_PORT], flows: [internet('lobu.embeddings')] };
    defineNetwork(lobu, service, embeddings._pods, needs, networkPolicies);
    vectors.push({ peer: service.peer, port: EMBEDDINGS_PORT, prop: 'lobu.embeddings' });
  }
  if (embeddings._elsewhere) {
    const { url, peer } = embeddings._elsewhere;
    vectors.push({
      peer,
      port: portOf(new URL(url)),
      option: 'peer of LobuEmbeddings.external',
      prop: 'lobu.embeddings',
    });
  }
  // Models of providers, sign-in, and what agents may reach.
  const pooler = sessionPooler ? [{ ...sessionPooler._flow, prop: 'lobu.sessionPooler' }] : [];
  const gatewayNeeds = {
    ports: [PORT],
    flows: [...database, ...pooler, ...vectors, internet('lobu.gateway')],
    callers: proxiesOf(installation.identity('api', 'lobu'), exposures),
    metrics: props.serviceMonitor && { prop: 'lobu.serviceMonitor', port: PORT },
  };
  defineNetwork(lobu, gateway, props.gateway ?? {}, gatewayNeeds, networkPolicies);
  if (worker._pods) {
    const identity = installation.identity('worker', 'lobu.worker', 'worker', worker._pods);
    const flows = [toGateway, ...vectors, internet('lobu.worker')];
    defineNetwork(lobu, identity, worker._pods, { flows }, networkPolicies);
  }
  const job = (component: string, flows: PartFlow[]) =>
    defineNetwork(
      lobu,
      installation.identity(component, 'lobu.gateway'),
      {},
      { flows, suffix: component },
      networkPolicies,
    );
  if (hasMigrationJob) job('migrate', database);
  if (smokeTest) job('smoke-test', [toGateway, ...(smokeTest.run ? database : [])]);
}

function internet(prop: string): PartFlow {
  return { peer: NetworkPeer.internet(), port: 443, prop };
}
