// expect: TS2345 Property 'workflow' is missing
import { ImageGeneration } from 'cdk8s-open-webui';

ImageGeneration.comfyUI({ url: 'http://comfyui:8188' });
