import type { Contribution } from '../../../../src/connections/contribution';
import { envVars } from '../../../../src/k8s/environment';
import { NetworkPeer } from '../../../../src/k8s/network-peer';
import { SecretRef } from '../../../../src/k8s/secret-ref';
import type { Automatic1111Options } from '../../../../src/webui/features/images/automatic1111';
import type { ComfyUIEditingOptions, ComfyUIOptions } from '../../../../src/webui/features/images/comfyui';
import { ComfyUIWorkflow } from '../../../../src/webui/features/images/comfyui-workflow';
import { type GeminiImageOptions, GeminiMethod } from '../../../../src/webui/features/images/gemini';
import { ImageEditing } from '../../../../src/webui/features/images/image-editing';
import { ImageGeneration } from '../../../../src/webui/features/images/image-generation';
import type { ImageEditingOptions } from '../../../../src/webui/features/images/image-options';
import type { OpenAIImageEditingOptions, OpenAIImageOptions } from '../../../../src/webui/features/images/openai';
import { fromSecret } from '../../../rules/manifests';

const peer = NetworkPeer.pods('media', { app: 'comfyui' });
const apiKey = SecretRef.of('images', 'key');
const key = (name: string) => ({ name, ...fromSecret('images', 'key') });
const env = ({ _contribution }: { readonly _contribution: Contribution }) => envVars(_contribution.env ?? []);
const flows = ({ _contribution }: { readonly _contribution: Contribution }) => _contribution.flows;

const NODES = {
  '1': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: '' } },
  '2': { class_type: 'CLIPTextEncode', inputs: { text: '$(X) costs $5' } },
  '3': { class_type: 'SaveImage', inputs: { images: ['2', 0] } },
};
const JSON_OF_NODES = JSON.stringify(NODES, undefined, 2);
const plain = ComfyUIWorkflow.fromJson(JSON_OF_NODES, { prompt: { nodes: ['2'] } });
const chosen = ComfyUIWorkflow.fromJson(JSON_OF_NODES, {
  steps: { nodes: ['1'] },
  model: { nodes: ['1'] },
  image: { nodes: ['3'], key: 'picture' },
  prompt: { nodes: ['2', '3'] },
});

/** As it is in a variable: in one line, and with dollars that the kubelet leaves alone. */
const WORKFLOW =
  '{"1":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":""}},' +
  '"2":{"class_type":"CLIPTextEncode","inputs":{"text":"$$(X) costs $$5"}},' +
  '"3":{"class_type":"SaveImage","inputs":{"images":["2",0]}}}';
const PLACES =
  '[{"type":"prompt","key":"text","node_ids":["2","3"]},{"type":"image","key":"picture","node_ids":["3"]},' +
  '{"type":"model","key":"ckpt_name","node_ids":["1"]},{"type":"steps","key":"steps","node_ids":["1"]}]';

describe('ComfyUI', () => {
  test('is named as the engine, with the places for what users ask for', () => {
    const made = ImageGeneration.comfyUI({ url: 'http://comfyui.media.svc:80/', workflow: plain });
    expect(env(made)).toEqual([
      { name: 'ENABLE_IMAGE_GENERATION', value: 'true' },
      { name: 'IMAGE_GENERATION_ENGINE', value: 'comfyui' },
      { name: 'COMFYUI_BASE_URL', value: 'http://comfyui.media.svc:80' },
      { name: 'COMFYUI_WORKFLOW', value: WORKFLOW },
      { name: 'COMFYUI_WORKFLOW_NODES', value: '[{"type":"prompt","key":"text","node_ids":["2"]}]' },
    ]);
    expect(flows(made)).toEqual([{ peer: undefined, port: 80 }]);
  });

  test('is told every option', () => {
    const options: Required<ComfyUIOptions> = {
      url: 'https://comfyui.example.com',
      workflow: chosen,
      apiKey,
      model: 'sd_xl.safetensors',
      size: '1024x768',
      steps: 20,
      promptGeneration: false,
      peer,
    };
    const made = ImageGeneration.comfyUI(options);
    expect(env(made)).toEqual([
      { name: 'ENABLE_IMAGE_GENERATION', value: 'true' },
      { name: 'IMAGE_GENERATION_ENGINE', value: 'comfyui' },
      { name: 'COMFYUI_BASE_URL', value: 'https://comfyui.example.com' },
      key('COMFYUI_API_KEY'),
      { name: 'COMFYUI_WORKFLOW', value: WORKFLOW },
      { name: 'COMFYUI_WORKFLOW_NODES', value: PLACES },
      { name: 'IMAGE_GENERATION_MODEL', value: 'sd_xl.safetensors' },
      { name: 'IMAGE_SIZE', value: '1024x768' },
      { name: 'ENABLE_IMAGE_PROMPT_GENERATION', value: 'false' },
      { name: 'IMAGE_STEPS', value: '20' },
    ]);
    expect(flows(made)).toEqual([{ peer, port: 443 }]);
  });

  test('leaves its workflow to administrators where the program says so', () => {
    const workflow = ComfyUIWorkflow.inAdminPanel();
    const made = ImageGeneration.comfyUI({ url: 'http://comfyui:8188', workflow, model: 'any', steps: 5 });
    expect(env(made).map(({ name }) => name)).toEqual([
      'ENABLE_IMAGE_GENERATION',
      'IMAGE_GENERATION_ENGINE',
      'COMFYUI_BASE_URL',
      'IMAGE_GENERATION_MODEL',
      'IMAGE_STEPS',
    ]);
  });

  test('is told all of it again to change pictures', () => {
    const options: Required<ComfyUIEditingOptions> = {
      url: 'http://comfyui:8188',
      workflow: chosen,
      apiKey,
      model: 'any',
      size: '512x512',
      peer,
    };
    const made = ImageEditing.comfyUI(options);
    expect(env(made)).toEqual([
      { name: 'ENABLE_IMAGE_EDIT', value: 'true' },
      { name: 'IMAGE_EDIT_ENGINE', value: 'comfyui' },
      { name: 'IMAGES_EDIT_COMFYUI_BASE_URL', value: 'http://comfyui:8188' },
      key('IMAGES_EDIT_COMFYUI_API_KEY'),
      { name: 'IMAGES_EDIT_COMFYUI_WORKFLOW', value: WORKFLOW },
      { name: 'IMAGES_EDIT_COMFYUI_WORKFLOW_NODES', value: PLACES },
      { name: 'IMAGE_EDIT_MODEL', value: 'any' },
      { name: 'IMAGE_EDIT_SIZE', value: '512x512' },
    ]);
    expect(flows(made)).toEqual([{ peer, port: 8188 }]);
  });

  const comfyUI = (options: Partial<ComfyUIOptions>) => () =>
    ImageGeneration.comfyUI({ url: 'http://comfyui:8188', workflow: plain, ...options });
  const workflow =
    (json: string, inputs = { prompt: { nodes: ['2'] } }) =>
    () =>
      ComfyUIWorkflow.fromJson(json, inputs);

  test.each<[string, () => unknown, string | RegExp]>([
    [
      'a URL with a password',
      comfyUI({ url: 'http://a:b@comfyui' }),
      /^ImageGeneration\.comfyUI url must be a URL without/,
    ],
    [
      'no URL',
      comfyUI({ url: 'comfyui' }),
      "ImageGeneration.comfyUI url must be a URL such as 'https://host:1234', got 'comfyui'",
    ],
    [
      'a size in words',
      comfyUI({ size: 'large' }),
      "ImageGeneration.comfyUI size must be a size such as '1024x1024', got 'large'",
    ],
    [
      'no steps',
      comfyUI({ workflow: chosen, model: 'a', steps: 0 }),
      'ImageGeneration.comfyUI steps must be a whole number of 1 or more, got 0',
    ],
    [
      'steps without a place',
      comfyUI({ steps: 5 }),
      /steps must be left out, or inputs\.steps of the workflow given, got 5$/,
    ],
    [
      'a model without a place',
      comfyUI({ model: 'a' }),
      /model must be left out, or inputs\.model of the workflow given, got 'a'$/,
    ],
    [
      'a place without a model',
      comfyUI({ workflow: chosen }),
      /model must be given, since the workflow's inputs take one, got undefined$/,
    ],
    [
      'no JSON',
      workflow('{'),
      /^ComfyUIWorkflow\.fromJson workflow must be the JSON of a workflow, by "Export \(API\)" of ComfyUI, got '/,
    ],
    ['an array', workflow('[]'), /got 'an array'$/],
    ["the editor's format", workflow('{"nodes": [], "links": []}'), /got 'the format of its editor'$/],
    [
      'a node without inputs',
      workflow('{"2": {"class_type": "SaveImage"}}'),
      /whose nodes have inputs, got 'node 2 without'$/,
    ],
    [
      'no node that gives a picture',
      workflow('{"2": {"class_type": "X", "inputs": {}}}'),
      /with a node of SaveImage or PreviewImage, from which/,
    ],
    [
      'a node that is not there',
      workflow(JSON_OF_NODES, { prompt: { nodes: ['7'] } }),
      /inputs\.prompt\.nodes must be nodes of the workflow \(1, 2, 3\), got '7'$/,
    ],
    [
      'no node',
      workflow(JSON_OF_NODES, { prompt: { nodes: [] } }),
      /inputs\.prompt\.nodes must be at least one node, got '\[\]'$/,
    ],
    [
      'editing without a place for the picture',
      () => ImageEditing.comfyUI({ url: 'http://comfyui', workflow: plain }),
      /^ImageEditing\.comfyUI workflow must be one with inputs\.image, which takes the picture/,
    ],
  ])('is refused with %s', (_sentence, make, message) => {
    expect(make).toThrow(message);
  });

  test('is refused with more than fits into a variable', () => {
    const large = { ...NODES, '4': { class_type: 'Note', inputs: { text: 'x'.repeat(131_072) } } };
    const workflow = ComfyUIWorkflow.fromJson(JSON.stringify(large), { prompt: { nodes: ['2'] } });
    expect(() => ImageGeneration.comfyUI({ url: 'http://comfyui', workflow })).toThrow(
      /^ImageGeneration\.comfyUI workflow must be at most 128 KiB as JSON/,
    );
  });
});

test('AUTOMATIC1111 is told every option', () => {
  const options: Required<Automatic1111Options> = {
    url: 'http://a1111:7860/',
    authentication: apiKey,
    params: { cfg_scale: 7, sampler_name: 'Euler a' },
    model: 'v1-5',
    size: '512x768',
    steps: 30,
    promptGeneration: true,
    peer,
  };
  const made = ImageGeneration.automatic1111(options);
  expect(env(made)).toEqual([
    { name: 'ENABLE_IMAGE_GENERATION', value: 'true' },
    { name: 'IMAGE_GENERATION_ENGINE', value: 'automatic1111' },
    { name: 'AUTOMATIC1111_BASE_URL', value: 'http://a1111:7860' },
    key('AUTOMATIC1111_API_AUTH'),
    { name: 'AUTOMATIC1111_PARAMS', value: '{"cfg_scale":7,"sampler_name":"Euler a"}' },
    { name: 'IMAGE_GENERATION_MODEL', value: 'v1-5' },
    { name: 'IMAGE_SIZE', value: '512x768' },
    { name: 'ENABLE_IMAGE_PROMPT_GENERATION', value: 'true' },
    { name: 'IMAGE_STEPS', value: '30' },
  ]);
  expect(flows(made)).toEqual([{ peer, port: 7860 }]);
});

describe('OpenAI', () => {
  test('is on the internet, and has a URL of its own beside that of the models', () => {
    const made = ImageGeneration.openAI({ apiKey });
    expect(env(made)).toEqual([
      { name: 'ENABLE_IMAGE_GENERATION', value: 'true' },
      { name: 'IMAGE_GENERATION_ENGINE', value: 'openai' },
      { name: 'IMAGES_OPENAI_API_BASE_URL', value: 'https://api.openai.com/v1' },
      key('IMAGES_OPENAI_API_KEY'),
    ]);
    expect(flows(made)).toEqual([{ peer: expect.objectContaining({ _end: { internet: true } }), port: 443 }]);
  });

  test('is told every option', () => {
    const options: Required<OpenAIImageOptions> = {
      apiKey,
      url: 'https://company.openai.azure.com/openai/',
      apiVersion: '2025-04-01-preview',
      params: { quality: 'high' },
      model: 'gpt-image-1',
      size: '1024x1024',
      promptGeneration: true,
      peer,
    };
    const made = ImageGeneration.openAI(options);
    expect(env(made).slice(2)).toEqual([
      { name: 'IMAGES_OPENAI_API_BASE_URL', value: 'https://company.openai.azure.com/openai' },
      key('IMAGES_OPENAI_API_KEY'),
      { name: 'IMAGES_OPENAI_API_VERSION', value: '2025-04-01-preview' },
      { name: 'IMAGES_OPENAI_PARAMS', value: '{"quality":"high"}' },
      { name: 'IMAGE_GENERATION_MODEL', value: 'gpt-image-1' },
      { name: 'IMAGE_SIZE', value: '1024x1024' },
      { name: 'ENABLE_IMAGE_PROMPT_GENERATION', value: 'true' },
    ]);
    expect(flows(made)).toEqual([{ peer, port: 443 }]);
  });

  test('is told every option to change pictures', () => {
    const options: Required<OpenAIImageEditingOptions> = {
      apiKey,
      url: 'https://images.example.com/v1',
      apiVersion: '1',
      model: 'gpt-image-1',
      size: '1024x1024',
      peer,
    };
    expect(env(ImageEditing.openAI(options))).toEqual([
      { name: 'ENABLE_IMAGE_EDIT', value: 'true' },
      { name: 'IMAGE_EDIT_ENGINE', value: 'openai' },
      { name: 'IMAGES_EDIT_OPENAI_API_BASE_URL', value: 'https://images.example.com/v1' },
      key('IMAGES_EDIT_OPENAI_API_KEY'),
      { name: 'IMAGES_EDIT_OPENAI_API_VERSION', value: '1' },
      { name: 'IMAGE_EDIT_MODEL', value: 'gpt-image-1' },
      { name: 'IMAGE_EDIT_SIZE', value: '1024x1024' },
    ]);
  });
});

describe('Gemini', () => {
  test('is told every option', () => {
    const options: Required<Omit<GeminiImageOptions, 'size'>> = {
      apiKey,
      url: 'https://gemini.example.com/v1beta',
      method: GeminiMethod.GENERATE_CONTENT,
      model: 'gemini-2.5-flash-image',
      promptGeneration: false,
      peer,
    };
    expect(env(ImageGeneration.gemini(options))).toEqual([
      { name: 'ENABLE_IMAGE_GENERATION', value: 'true' },
      { name: 'IMAGE_GENERATION_ENGINE', value: 'gemini' },
      { name: 'IMAGES_GEMINI_API_BASE_URL', value: 'https://gemini.example.com/v1beta' },
      key('IMAGES_GEMINI_API_KEY'),
      { name: 'IMAGES_GEMINI_ENDPOINT_METHOD', value: 'generateContent' },
      { name: 'IMAGE_GENERATION_MODEL', value: 'gemini-2.5-flash-image' },
      { name: 'ENABLE_IMAGE_PROMPT_GENERATION', value: 'false' },
    ]);
  });

  test('is told every option to change pictures', () => {
    const options: ImageEditingOptions = { apiKey, model: 'gemini-2.5-flash-image' };
    expect(env(ImageEditing.gemini(options))).toEqual([
      { name: 'ENABLE_IMAGE_EDIT', value: 'true' },
      { name: 'IMAGE_EDIT_ENGINE', value: 'gemini' },
      { name: 'IMAGES_EDIT_GEMINI_API_BASE_URL', value: 'https://generativelanguage.googleapis.com/v1beta' },
      key('IMAGES_EDIT_GEMINI_API_KEY'),
      { name: 'IMAGE_EDIT_MODEL', value: 'gemini-2.5-flash-image' },
    ]);
  });

  test('is refused with what it is not asked for', () => {
    expect(() => ImageGeneration.gemini({ apiKey, size: '512x512' })).toThrow(
      "ImageGeneration.gemini size must be left out: Gemini decides the size, got '512x512'",
    );
    expect(() => ImageEditing.gemini({ apiKey, model: 'a', size: '512x512' })).toThrow(/^ImageEditing\.gemini size/);
    expect(() => ImageGeneration.gemini({ apiKey, model: 'gemini-2.5-flash-image' })).toThrow(
      /^ImageGeneration\.gemini method must be GeminiMethod\.GENERATE_CONTENT for the model gemini-2\.5-flash-image/,
    );
  });
});
