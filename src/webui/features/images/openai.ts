import type { Contribution } from '../../../connections/contribution';
import { optional, text } from '../../../k8s/demand';
import { optionalValue, secret, value } from '../../../k8s/environment';
import type { SecretRef } from '../../../k8s/secret-ref';
import { provider } from '../endpoints';
import { json } from '../options';
import { type ImageEditingOptions, type ImageOptions, imageSettings, modelOf, sizeOf } from './image-options';

const URL_OF_OPENAI = 'https://api.openai.com/v1';

/** An API of pictures as OpenAI has it. */
export interface OpenAIImageOptions extends ImageOptions {
  /** The key that it asks for. */
  readonly apiKey: SecretRef;

  /**
   * URL of another server with the same API.
   *
   * @default https://api.openai.com/v1
   */
  readonly url?: string;

  /**
   * Version of the API that Azure asks for, such as `2025-04-01-preview`.
   *
   * @default - none
   */
  readonly apiVersion?: string;

  /**
   * Further fields of each request, such as `{ quality: 'high' }`; not for editing.
   *
   * @default - none
   */
  readonly params?: { [name: string]: unknown };
}

/** An API that changes pictures as OpenAI has it. */
export interface OpenAIImageEditingOptions extends ImageEditingOptions {
  /**
   * Version of the API that Azure asks for, such as `2025-04-01-preview`.
   *
   * @default - none
   */
  readonly apiVersion?: string;
}

/** The variables of generation by OpenAI. */
export function openAI(options: OpenAIImageOptions): Contribution {
  const path = 'ImageGeneration.openAI';
  const { apiKey, apiVersion, params } = options;
  const { url, flows } = provider(path, options, URL_OF_OPENAI);
  return {
    env: [
      value('ENABLE_IMAGE_GENERATION', true),
      value('IMAGE_GENERATION_ENGINE', 'openai'),
      // Written at its default too, which is otherwise that of the models.
      value('IMAGES_OPENAI_API_BASE_URL', url),
      secret('IMAGES_OPENAI_API_KEY', apiKey),
      ...optionalValue(
        'IMAGES_OPENAI_API_VERSION',
        optional(apiVersion, each => text(`${path} apiVersion`, each)),
      ),
      ...(params === undefined ? [] : [json(`${path} params`, 'IMAGES_OPENAI_PARAMS', params)]),
      ...imageSettings(path, options),
    ],
    flows,
  };
}

/** The variables of editing by OpenAI. */
export function openAIEditing(options: OpenAIImageEditingOptions): Contribution {
  const path = 'ImageEditing.openAI';
  const { apiKey, apiVersion, model, size } = options;
  const { url, flows } = provider(path, options, URL_OF_OPENAI);
  return {
    env: [
      value('ENABLE_IMAGE_EDIT', true),
      value('IMAGE_EDIT_ENGINE', 'openai'),
      value('IMAGES_EDIT_OPENAI_API_BASE_URL', url),
      secret('IMAGES_EDIT_OPENAI_API_KEY', apiKey),
      ...optionalValue(
        'IMAGES_EDIT_OPENAI_API_VERSION',
        optional(apiVersion, each => text(`${path} apiVersion`, each)),
      ),
      ...optionalValue('IMAGE_EDIT_MODEL', modelOf(path, model)),
      ...optionalValue('IMAGE_EDIT_SIZE', sizeOf(path, size)),
    ],
    flows,
  };
}
