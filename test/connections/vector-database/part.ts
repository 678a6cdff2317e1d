import type { Chart } from 'cdk8s';
import type { IVectorDatabase } from '../../../src/connections/vector-database';
import { NetworkPolicies } from '../../../src/network/network-policies';
import { Scaling } from '../../../src/webui/scaling/scaling';
import { WebUI } from '../../../src/webui/webui';
import { render } from '../../support';

/** Policies admit the WebUI that uses a vector database of the chart, at this port, and nobody else. */
export function expectOnlyItsWebUI(part: string, port: number, define: (chart: Chart) => IVectorDatabase): void {
  const manifests = render(chart => {
    const scaling = Scaling.single({ vectorDatabase: define(chart) });
    new WebUI(chart, 'webui', { models: [], scaling, networkPolicies: NetworkPolicies.defaultDeny() });
  });
  const policy = manifests.find(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === `chat-${part}`);
  expect(policy?.spec.ingress).toEqual([
    {
      from: [{ podSelector: { matchLabels: expect.objectContaining({ 'app.kubernetes.io/name': 'open-webui' }) } }],
      ports: [{ port, protocol: 'TCP' }],
    },
  ]);
  expect(policy?.spec.egress).toEqual([]);
}
