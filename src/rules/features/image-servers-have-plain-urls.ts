import { finding } from '../finding';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

const NAMES = ['COMFYUI_BASE_URL', 'IMAGES_EDIT_COMFYUI_BASE_URL', 'AUTOMATIC1111_BASE_URL'];

/** The admin panel takes a slash off; the environment keeps it. */
export const imageServersHavePlainUrls: Rule = {
  id: 'image-servers-have-plain-urls',
  level: 'warning',
  title: 'URLs of ComfyUI and AUTOMATIC1111 end without a slash',
  why: 'paths are put behind them with a slash of their own, the servers do not know `//prompt`, and every picture ends with an error',
  fix: 'use `ImageGeneration` and `ImageEditing`, which take the slash off; or write the URL without it',
  source: 'open-webui v0.11.4 backend/open_webui/routers/images.py:302-303',
  check: manifests =>
    manifests.workloads.flatMap(({ object, servers }) =>
      finding(
        object,
        servers.flatMap(({ env }) => NAMES.filter(name => env.known(name)?.endsWith('/')).map(name => says(env, name))),
      ),
    ),
};
