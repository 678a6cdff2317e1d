// expect: TS2345 Property 'deviceGroups' is missing in type
import { GpuOverlay } from 'cdk8s-open-webui';

GpuOverlay.amd({ count: 1 });
