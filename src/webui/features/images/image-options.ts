import { optional, refuse, text, wholeNumber } from '../../../k8s/demand';
import type { Variable } from '../../../k8s/environment';
import { optionalValue } from '../../../k8s/environment';
import type { NetworkPeer } from '../../../k8s/network-peer';
import type { SecretRef } from '../../../k8s/secret-ref';

/** What can be said of every engine that makes pictures. */
export interface ImageOptions {
  /**
   * The model, by the name that the engine gives it.
   *
   * @default - the engine's own choice
   */
  readonly model?: string;

  /**
   * Width and height in pixels, such as `1024x1024`.
   *
   * @default 512x512
   */
  readonly size?: string;

  /**
   * Whether a language model turns what a user writes into a prompt for pictures.
   *
   * @default true
   */
  readonly promptGeneration?: boolean;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - the internet for an API of a provider by its default URL; otherwise not said
   */
  readonly peer?: NetworkPeer;
}

/** What can be said of every provider that changes pictures. */
export interface ImageEditingOptions {
  /** The model, by the name that the provider gives it. */
  readonly model: string;

  /** The key that it asks for. */
  readonly apiKey: SecretRef;

  /**
   * URL of another server with the same API.
   *
   * @default - the provider's own
   */
  readonly url?: string;

  /**
   * Width and height in pixels, such as `1024x1024`.
   *
   * @default - the provider's choice
   */
  readonly size?: string;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - the internet without `url`, otherwise not said
   */
  readonly peer?: NetworkPeer;
}

/** The variables of what can be said of every engine. */
export function imageSettings(path: string, options: ImageOptions): Variable[] {
  return [
    ...optionalValue('IMAGE_GENERATION_MODEL', modelOf(path, options.model)),
    ...optionalValue('IMAGE_SIZE', sizeOf(path, options.size)),
    ...optionalValue('ENABLE_IMAGE_PROMPT_GENERATION', options.promptGeneration),
  ];
}

/** Steps of an engine that has any. */
export function stepsOf(path: string, steps: number | undefined): Variable[] {
  return optionalValue(
    'IMAGE_STEPS',
    optional(steps, each => wholeNumber(`${path} steps`, each, 1)),
  );
}

/** A checked model. */
export function modelOf(path: string, model: string | undefined): string | undefined {
  return optional(model, each => text(`${path} model`, each));
}

/** A checked size; everything else than two numbers would be 512x512, or ask an API for what it does not know. */
export function sizeOf(path: string, size: string | undefined): string | undefined {
  return optional(size, each =>
    /^[1-9]\d*x[1-9]\d*$/.test(each) ? each : refuse(`${path} size`, "a size such as '1024x1024'", each),
  );
}
