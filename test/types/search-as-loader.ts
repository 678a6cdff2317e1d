// expect: TS2322 Type 'WebSearch' is not assignable to type 'WebLoader'
import { App, Chart } from 'cdk8s';
import { WebSearch, WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new WebUI(chart, 'webui', { models: [], webLoader: WebSearch.duckDuckGo() });
