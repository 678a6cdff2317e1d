import { imageServersHavePlainUrls } from '../../../src/rules/features/image-servers-have-plain-urls';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(imageServersHavePlainUrls, {
  valid: {
    nothing: [webui()],
    'a plain URL': [webui({ env: { COMFYUI_BASE_URL: 'http://comfyui:80' } })],
    'a URL out of sight': [webui({ env: { COMFYUI_BASE_URL: fromSecret('a', 'b') } })],
  },
  invalid: {
    'a slash behind each': {
      manifests: [
        webui({ env: { COMFYUI_BASE_URL: 'http://comfyui:80/', AUTOMATIC1111_BASE_URL: 'http://a1111:7860/' } }),
      ],
      found: ['COMFYUI_BASE_URL is http://comfyui:80/, AUTOMATIC1111_BASE_URL is http://a1111:7860/'],
      objects: ['Deployment/webui'],
    },
  },
});
