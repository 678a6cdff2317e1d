import type { Contribution } from '../../../connections/contribution';
import { refuse } from '../../../k8s/demand';
import { optionalValue, secret, value } from '../../../k8s/environment';
import type { SecretRef } from '../../../k8s/secret-ref';
import { provider } from '../endpoints';
import { type ImageEditingOptions, type ImageOptions, imageSettings, modelOf } from './image-options';

const URL_OF_GEMINI = 'https://generativelanguage.googleapis.com/v1beta';

/** The method of Gemini's API that makes pictures. */
export enum GeminiMethod {
  /** Imagen's models. */
  PREDICT = 'predict',

  /** Gemini's models. */
  GENERATE_CONTENT = 'generateContent',
}

/** Pictures by Google's Gemini. */
export interface GeminiImageOptions extends ImageOptions {
  /** The key that it asks for. */
  readonly apiKey: SecretRef;

  /**
   * URL of another server with the same API.
   *
   * @default https://generativelanguage.googleapis.com/v1beta
   */
  readonly url?: string;

  /**
   * The method, which depends on the model.
   *
   * @default GeminiMethod.PREDICT
   */
  readonly method?: GeminiMethod;
}

/** The variables of generation by Gemini. */
export function gemini(options: GeminiImageOptions): Contribution {
  const path = 'ImageGeneration.gemini';
  const { apiKey, method = GeminiMethod.PREDICT, model = '' } = options;
  noSize(path, options.size);
  if (method === GeminiMethod.PREDICT && model.startsWith('gemini')) {
    refuse(`${path} method`, `GeminiMethod.GENERATE_CONTENT for the model ${model}`, method);
  }
  const { url, flows } = provider(path, options, URL_OF_GEMINI);
  return {
    env: [
      value('ENABLE_IMAGE_GENERATION', true),
      value('IMAGE_GENERATION_ENGINE', 'gemini'),
      value('IMAGES_GEMINI_API_BASE_URL', url),
      secret('IMAGES_GEMINI_API_KEY', apiKey),
      value('IMAGES_GEMINI_ENDPOINT_METHOD', method),
      ...imageSettings(path, options),
    ],
    flows,
  };
}

/** The variables of editing by Gemini. */
export function geminiEditing(options: ImageEditingOptions): Contribution {
  const path = 'ImageEditing.gemini';
  const { apiKey, model, size } = options;
  noSize(path, size);
  const { url, flows } = provider(path, options, URL_OF_GEMINI);
  return {
    env: [
      value('ENABLE_IMAGE_EDIT', true),
      value('IMAGE_EDIT_ENGINE', 'gemini'),
      value('IMAGES_EDIT_GEMINI_API_BASE_URL', url),
      secret('IMAGES_EDIT_GEMINI_API_KEY', apiKey),
      ...optionalValue('IMAGE_EDIT_MODEL', modelOf(path, model)),
    ],
    flows,
  };
}

/** It is never sent (open-webui v0.11.4, routers/images.py). */
function noSize(path: string, size: string | undefined): void {
  if (size !== undefined) refuse(`${path} size`, 'left out: Gemini decides the size', size);
}
