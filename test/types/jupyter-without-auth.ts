// expect: TS2345 Property 'authentication' is missing
import { CodeExecution } from 'cdk8s-open-webui';

CodeExecution.jupyter({ url: 'http://jupyter:8888' });
