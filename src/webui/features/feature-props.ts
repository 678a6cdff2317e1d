import type { ImageEditing } from './images/image-editing';
import type { ImageGeneration } from './images/image-generation';
import type { WebSearch } from './search/web-search';
import type { WebLoader } from './web-loader/web-loader';

/** What WebUI can do beside chats. */
export interface FeatureProps {
  /**
   * What makes pictures.
   *
   * @default - nothing
   */
  readonly imageGeneration?: ImageGeneration;

  /**
   * What changes pictures.
   *
   * @default - nothing
   */
  readonly imageEditing?: ImageEditing;

  /**
   * What searches the web.
   *
   * @default - nothing
   */
  readonly webSearch?: WebSearch;

  /**
   * What loads the pages that users name and that a search finds.
   *
   * @default WebLoader.builtIn()
   */
  readonly webLoader?: WebLoader;
}
