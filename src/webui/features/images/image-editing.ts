import type { Contribution } from '../../../connections/contribution';
import { type ComfyUIEditingOptions, comfyUIEditing } from './comfyui';
import { geminiEditing } from './gemini';
import type { ImageEditingOptions } from './image-options';
import { type OpenAIImageEditingOptions, openAIEditing } from './openai';

/** What changes pictures for users. It is told everything itself: what generation was told does not count here. */
export class ImageEditing {
  /**
   * ComfyUI.
   *
   * @throws if the workflow takes no image, or takes a model and none is given, or the other way round
   *
   * @example
   * ImageEditing.comfyUI({ url: 'http://comfyui.media.svc:8188', workflow: ComfyUIWorkflow.inAdminPanel() });
   */
  public static comfyUI(options: ComfyUIEditingOptions): ImageEditing {
    return new ImageEditing(comfyUIEditing(options));
  }

  /**
   * OpenAI, or a server with its API.
   *
   * @example
   * ImageEditing.openAI({ apiKey: SecretRef.of('openai', 'api-key'), model: 'gpt-image-1' });
   */
  public static openAI(options: OpenAIImageEditingOptions): ImageEditing {
    return new ImageEditing(openAIEditing(options));
  }

  /**
   * Google's Gemini.
   *
   * @throws if a size is given, which Gemini is not asked for
   *
   * @example
   * ImageEditing.gemini({ apiKey: SecretRef.of('gemini', 'api-key'), model: 'gemini-2.5-flash-image' });
   */
  public static gemini(options: ImageEditingOptions): ImageEditing {
    return new ImageEditing(geminiEditing(options));
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'ImageEditing';

  private constructor(contribution: Contribution) {
    this._contribution = contribution;
  }
}
