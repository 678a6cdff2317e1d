import { comfyuiWorkflowsTakeThePrompt } from '../../../src/rules/features/comfyui-workflows-take-the-prompt';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const WORKFLOW = '{"6": {"class_type": "CLIPTextEncode", "inputs": {}}}';
const of = (env: Env) => [
  webui({
    env: { ENABLE_IMAGE_GENERATION: 'true', IMAGE_GENERATION_ENGINE: 'comfyui', COMFYUI_WORKFLOW: WORKFLOW, ...env },
  }),
];

testRule(comfyuiWorkflowsTakeThePrompt, {
  valid: {
    'a node for the prompt': of({ COMFYUI_WORKFLOW_NODES: '[{"type": "prompt", "key": "text", "node_ids": ["6"]}]' }),
    'no workflow': [webui({ env: { ENABLE_IMAGE_GENERATION: 'true', IMAGE_GENERATION_ENGINE: 'comfyui' } })],
    'a workflow of an engine that is not used': of({ IMAGE_GENERATION_ENGINE: 'openai' }),
    'a workflow of a feature that is off': of({ ENABLE_IMAGE_GENERATION: 'false' }),
    'nodes out of sight': of({ COMFYUI_WORKFLOW_NODES: fromSecret('a', 'b') }),
    'a workflow that is no JSON, which another rule says': of({ COMFYUI_WORKFLOW: '{' }),
  },
  invalid: {
    'no nodes': {
      manifests: of({}),
      found: ['COMFYUI_WORKFLOW is set, COMFYUI_WORKFLOW_NODES is not'],
      objects: ['Deployment/webui'],
    },
    'nodes for other things': {
      manifests: of({ COMFYUI_WORKFLOW_NODES: '[{"type": "seed", "key": "seed", "node_ids": ["6"]}]' }),
      found: ['COMFYUI_WORKFLOW_NODES has no node for the prompt'],
    },
    'a node that is not there': {
      manifests: of({ COMFYUI_WORKFLOW_NODES: '[{"type": "prompt", "node_ids": ["6", "7"]}]' }),
      found: ['COMFYUI_WORKFLOW_NODES names node 7, which COMFYUI_WORKFLOW does not have'],
    },
    'editing without nodes': {
      manifests: [
        webui({
          env: { ENABLE_IMAGE_EDIT: 'true', IMAGE_EDIT_ENGINE: 'comfyui', IMAGES_EDIT_COMFYUI_WORKFLOW: WORKFLOW },
        }),
      ],
      found: ['IMAGES_EDIT_COMFYUI_WORKFLOW is set, IMAGES_EDIT_COMFYUI_WORKFLOW_NODES is not'],
    },
  },
});
