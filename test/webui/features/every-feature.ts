import { SecretRef } from '../../../src/k8s/secret-ref';
import type { FeatureProps } from '../../../src/webui/features/feature-props';
import { ImageEditing } from '../../../src/webui/features/images/image-editing';
import { ImageGeneration } from '../../../src/webui/features/images/image-generation';
import { WebSearch } from '../../../src/webui/features/search/web-search';
import { WebLoader } from '../../../src/webui/features/web-loader/web-loader';

const key = SecretRef.of('features', 'key');

/** A value for every prop of a feature. */
export const EVERY_FEATURE: Required<FeatureProps> = {
  imageGeneration: ImageGeneration.openAI({ apiKey: key }),
  imageEditing: ImageEditing.gemini({ apiKey: key, model: 'a-model' }),
  webSearch: WebSearch.kagi(key),
  webLoader: WebLoader.tavily(key),
};

/** A variable that each of them sets. */
export const VARIABLES_OF_FEATURES: { readonly [variable: string]: string } = {
  IMAGE_GENERATION_ENGINE: 'openai',
  IMAGE_EDIT_ENGINE: 'gemini',
  WEB_SEARCH_ENGINE: 'kagi',
  WEB_LOADER_ENGINE: 'tavily',
};
