import { finding } from '../finding';
import { gpusOf, hasClaims } from '../manifests/gpus';
import { appOfImage } from '../manifests/images';
import type { Container } from '../manifests/workloads';
import type { Rule } from '../rule';

/** Upstream's image with CUDA is several gigabytes larger. */
export const cudaImageHasAGpu: Rule = {
  id: 'cuda-image-has-a-gpu',
  level: 'error',
  title: "Open WebUI's image with CUDA has a GPU of NVIDIA",
  why: 'without a GPU it computes embeddings and speech on the CPU, and says nothing of it; every node pulls several gigabytes for nothing',
  fix: 'give `gpu` to `WebUI`, which chooses the image, or ask for a GPU, or take the tag without `-cuda`',
  source: 'https://github.com/open-webui/open-webui/blob/main/backend/open_webui/env.py',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers
          .filter(isIdle)
          .map(({ name, image }) => `the image of ${name} is ${image?.text}, without a GPU`),
      ),
    ),
};

function isIdle(container: Container): boolean {
  const isCuda = appOfImage(container.image) === 'open-webui' && /(^|-)cuda\d*$/.test(container.image?.tag ?? '');
  return isCuda && !hasClaims(container) && !gpusOf(container).some(({ vendor }) => vendor === 'nvidia');
}
