import { App } from 'cdk8s';
import { GpuOverlay } from 'cdk8s-open-webui';
import { install } from '../kustomize-base/installation';

const app = new App();

install(app, GpuOverlay.nvidia());

app.synth();
