// expect: TS2345 Property 'apiKey' is missing
import { Terminal } from 'cdk8s-open-webui';

Terminal.openTerminal({ id: 'box', name: 'Box', url: 'http://box:8000' });
