import { ApiObject, App, Chart } from 'cdk8s';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { CloudIdentity } from '../../src/network/cloud-identity';
import type { PartFlow } from '../../src/network/flow';
import * as network from '../../src/network/network';
import { NetworkPolicies } from '../../src/network/network-policies';
import { concerns } from '../../src/rules/catalogue';
import { flowsOf } from '../../src/rules/manifests/flows';
import { manifestsOf } from '../rules/manifests';
import type { Manifest } from '../support';
import { namesOf } from '../sweep/family';
import { installations, type Program } from '../variants';
import { passes, pods } from './simulator';

const policies = NetworkPolicies.defaultDeny({
  cloudIdentity: CloudIdentity.eksIrsa(),
  prometheus: NetworkPeer.namespace('monitoring'),
});

/** Where somebody is whom a variant does not name. */
const somewhere = NetworkPeer.cidr('203.0.113.0/24');

const known = (flows: PartFlow[] = []) => flows.map(flow => ({ ...flow, peer: flow.peer ?? somewhere }));

/** What a program writes with policies, where all of its connections have peers. */
function restricted({ define }: Program, family: string, variant: string): Manifest[] {
  const { defineNetwork } = network;
  const spy = jest.spyOn(network, 'defineNetwork').mockImplementation((part, identity, props, needs) => {
    const isOwner = ['webui', 'lobu.gateway', 'lobu.worker', 'lobu.embeddings'].includes(identity.path);
    const named = { ...needs, flows: known(needs.flows), callers: known(needs.callers) };
    defineNetwork(part, identity, props, named, isOwner ? policies : undefined);
  });
  const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
  try {
    define(chart, { [family]: variant });
    // What other rules say of a variant is tested elsewhere.
    return chart.node
      .findAll()
      .filter(construct => ApiObject.isApiObject(construct))
      .map(object => object.toJson());
  } finally {
    spy.mockRestore();
  }
}

const programs = installations.flatMap(program =>
  Object.entries(namesOf(program.families)).flatMap(([family, variants]) =>
    variants.map(variant => ({ program, name: program.name, family, variant })),
  ),
);

describe('with policies', () => {
  let connections = 0;

  test.each(programs)('each pod is restricted, and each connection passes: $name, $family: $variant', each => {
    const written = restricted(each.program, each.family, each.variant);
    const manifests = manifestsOf(...written);
    const open: string[] = [];
    const reached = manifests.workloads.flatMap(workload => {
      const { name } = workload;
      const selecting = ['ingress', 'egress'] as const;
      if (selecting.some(direction => manifests.policies.of(workload, direction).length === 0)) open.push(name);
      return flowsOf(workload, manifests).map(({ to, port, variable }) => ({ name, to: to.name, port, variable }));
    });
    connections += reached.length;
    expect(open).toEqual([]);
    const cut = reached.filter(({ name, to, port }) => !passes(written, pods(written, name), pods(written, to), port));
    expect(cut).toEqual([]);
    expect(concerns.network.flatMap(rule => rule.check(manifests)).map(({ found }) => found)).toEqual([]);
    const stranger = { namespace: 'ai', labels: { app: 'stranger' } };
    expect(reached.filter(({ to, port }) => passes(written, stranger, pods(written, to), port))).toEqual([]);
  });

  test('there were connections to look at', () => {
    expect(connections).toBeGreaterThan(programs.length / 2);
  });
});
