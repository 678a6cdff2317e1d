import { type Contribution, portOf } from '../../../connections/contribution';
import { baseUrl, refuse } from '../../../k8s/demand';
import { optionalSecret, optionalValue, value } from '../../../k8s/environment';
import type { NetworkPeer } from '../../../k8s/network-peer';
import type { SecretRef } from '../../../k8s/secret-ref';
import type { ComfyUIWorkflow } from './comfyui-workflow';
import { type ImageOptions, imageSettings, modelOf, sizeOf, stepsOf } from './image-options';

/** A ComfyUI that makes pictures. It asks nobody who they are: keep it inside of the cluster. */
export interface ComfyUIOptions extends ImageOptions {
  /** URL, such as `http://comfyui.media.svc:8188`. */
  readonly url: string;

  /** What it does for a picture. */
  readonly workflow: ComfyUIWorkflow;

  /**
   * The key that a proxy before it asks for, as a bearer token.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;

  /**
   * Number of steps: a whole number of 1 or more. It counts where the workflow takes steps.
   *
   * @default 50
   */
  readonly steps?: number;
}

/** A ComfyUI that changes pictures. */
export interface ComfyUIEditingOptions {
  /** URL, such as `http://comfyui.media.svc:8188`: that of generation does not count here. */
  readonly url: string;

  /** What it does for a picture; it takes an image. */
  readonly workflow: ComfyUIWorkflow;

  /**
   * The key that a proxy before it asks for, as a bearer token.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;

  /**
   * The model, where the workflow takes one.
   *
   * @default - the workflow's own
   */
  readonly model?: string;

  /**
   * Width and height in pixels, such as `1024x1024`.
   *
   * @default - the picture's own
   */
  readonly size?: string;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** The variables of generation by ComfyUI. */
export function comfyUI(options: ComfyUIOptions): Contribution {
  const path = 'ImageGeneration.comfyUI';
  const { workflow, apiKey, steps, model, peer } = options;
  const url = baseUrl(`${path} url`, options.url);
  demandModel(path, workflow, model);
  if (steps !== undefined && workflow._takes('steps') === false) {
    refuse(`${path} steps`, 'left out, or inputs.steps of the workflow given', steps);
  }
  return {
    env: [
      value('ENABLE_IMAGE_GENERATION', true),
      value('IMAGE_GENERATION_ENGINE', 'comfyui'),
      value('COMFYUI_BASE_URL', url),
      ...optionalSecret('COMFYUI_API_KEY', apiKey),
      ...workflow._settings(path, 'COMFYUI'),
      ...imageSettings(path, options),
      ...stepsOf(path, steps),
    ],
    flows: [{ peer, port: portOf(new URL(url)) }],
  };
}

/** The variables of editing by ComfyUI; none of them falls back to those of generation (open-webui v0.11.4, config.py:1544). */
export function comfyUIEditing(options: ComfyUIEditingOptions): Contribution {
  const path = 'ImageEditing.comfyUI';
  const { workflow, apiKey, model, size, peer } = options;
  const url = baseUrl(`${path} url`, options.url);
  demandModel(path, workflow, model);
  if (workflow._takes('image') === false)
    refuse(`${path} workflow`, 'one with inputs.image, which takes the picture', 'none');
  return {
    env: [
      value('ENABLE_IMAGE_EDIT', true),
      value('IMAGE_EDIT_ENGINE', 'comfyui'),
      value('IMAGES_EDIT_COMFYUI_BASE_URL', url),
      ...optionalSecret('IMAGES_EDIT_COMFYUI_API_KEY', apiKey),
      ...workflow._settings(path, 'IMAGES_EDIT_COMFYUI'),
      ...optionalValue('IMAGE_EDIT_MODEL', modelOf(path, model)),
      ...optionalValue('IMAGE_EDIT_SIZE', sizeOf(path, size)),
    ],
    flows: [{ peer, port: portOf(new URL(url)) }],
  };
}

/** A place for the model is always written, with nothing where there is none. */
function demandModel(path: string, workflow: ComfyUIWorkflow, model: string | undefined): void {
  const takes = workflow._takes('model');
  if (takes && model === undefined) refuse(`${path} model`, "given, since the workflow's inputs take one", model);
  if (takes === false && model !== undefined)
    refuse(`${path} model`, 'left out, or inputs.model of the workflow given', model);
}
