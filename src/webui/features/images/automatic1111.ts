import { type Contribution, portOf } from '../../../connections/contribution';
import { baseUrl } from '../../../k8s/demand';
import { optionalSecret, value } from '../../../k8s/environment';
import type { SecretRef } from '../../../k8s/secret-ref';
import { json } from '../options';
import { type ImageOptions, imageSettings, stepsOf } from './image-options';

/** Stable Diffusion web UI of AUTOMATIC1111, started with `--api --listen`. */
export interface Automatic1111Options extends ImageOptions {
  /** URL, such as `http://automatic1111.media.svc:7860`. */
  readonly url: string;

  /**
   * The key of a Secret that holds `user:password`, where it is started with `--api-auth`.
   *
   * @default - none
   */
  readonly auth?: SecretRef;

  /**
   * Number of steps: a whole number of 1 or more.
   *
   * @default 50
   */
  readonly steps?: number;

  /**
   * Further fields of each request, such as `{ cfg_scale: 7, sampler_name: 'Euler a' }`.
   *
   * @default - none
   */
  readonly params?: { [name: string]: unknown };
}

/** The variables of AUTOMATIC1111. */
export function automatic1111(options: Automatic1111Options): Contribution {
  const path = 'ImageGeneration.automatic1111';
  const { auth, steps, params, peer } = options;
  const url = baseUrl(`${path} url`, options.url);
  return {
    env: [
      value('ENABLE_IMAGE_GENERATION', true),
      value('IMAGE_GENERATION_ENGINE', 'automatic1111'),
      value('AUTOMATIC1111_BASE_URL', url),
      ...optionalSecret('AUTOMATIC1111_API_AUTH', auth),
      ...(params === undefined ? [] : [json(`${path} params`, 'AUTOMATIC1111_PARAMS', params)]),
      ...imageSettings(path, options),
      ...stepsOf(path, steps),
    ],
    flows: [{ peer, port: portOf(new URL(url)) }],
  };
}
