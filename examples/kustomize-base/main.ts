import { App } from 'cdk8s';
import { install } from './installation';

const app = new App();

install(app);

app.synth();
