// expect: TS2353 'gfxVersion' does not exist in type 'NvidiaOptions'
import { GpuOverlay } from 'cdk8s-open-webui';

GpuOverlay.nvidia({ gfxVersion: '10.3.0' });
