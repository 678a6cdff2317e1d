import type { Contribution } from '../../../connections/contribution';
import { type Automatic1111Options, automatic1111 } from './automatic1111';
import { type ComfyUIOptions, comfyUI } from './comfyui';
import { type GeminiImageOptions, gemini } from './gemini';
import { type OpenAIImageOptions, openAI } from './openai';

/** What makes pictures for users; they are kept with the uploaded files. */
export class ImageGeneration {
  /**
   * ComfyUI.
   *
   * @throws if the workflow takes a model and none is given, or the other way round
   *
   * @example
   * ImageGeneration.comfyUI({
   *   url: 'http://comfyui.media.svc:8188',
   *   workflow: ComfyUIWorkflow.inAdminPanel(),
   *   size: '1024x1024',
   * });
   */
  public static comfyUI(options: ComfyUIOptions): ImageGeneration {
    return new ImageGeneration(comfyUI(options));
  }

  /**
   * Stable Diffusion web UI of AUTOMATIC1111.
   *
   * @example
   * ImageGeneration.automatic1111({ url: 'http://automatic1111.media.svc:7860', params: { cfg_scale: 7 } });
   */
  public static automatic1111(options: Automatic1111Options): ImageGeneration {
    return new ImageGeneration(automatic1111(options));
  }

  /**
   * OpenAI, or a server with its API.
   *
   * @example
   * ImageGeneration.openAI({ apiKey: SecretRef.of('openai', 'api-key'), model: 'gpt-image-1', size: '1024x1024' });
   */
  public static openAI(options: OpenAIImageOptions): ImageGeneration {
    return new ImageGeneration(openAI(options));
  }

  /**
   * Google's Gemini.
   *
   * @throws if a model of Gemini is asked by the method of Imagen's
   *
   * @example
   * ImageGeneration.gemini({ apiKey: SecretRef.of('gemini', 'api-key'), model: 'imagen-4.0-generate-001' });
   */
  public static gemini(options: GeminiImageOptions): ImageGeneration {
    return new ImageGeneration(gemini(options));
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'ImageGeneration';

  private constructor(contribution: Contribution) {
    this._contribution = contribution;
  }
}
