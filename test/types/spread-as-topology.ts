// expect: TS2741 Property '_constraint' is missing in type 'Topology' but required in type 'Spread'
import { App, Chart } from 'cdk8s';
import { Tika, Topology } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Tika(chart, 'tika', { replicas: 2, scheduling: { spread: [Topology.zone()] } });
