import { finding } from '../finding';
import { gpusOf } from '../manifests/gpus';
import { appOfImage } from '../manifests/images';
import { get, text } from '../manifests/manifest';
import { type OllamaServer, ollamasOf } from '../manifests/ollamas';
import type { Rule } from '../rule';

/** Upstream has one image for AMD, and one for everybody else. */
export const ollamaImageFitsItsGpu: Rule = {
  id: 'ollama-image-fits-its-gpu',
  level: 'error',
  title: "Ollama's image has the libraries of its GPU",
  why: 'the GPU is held and the CPU computes, without an error: the default image has no ROCm, and the ROCm image neither CUDA nor Vulkan, and no build for arm64',
  fix: 'give the `GpuOverlay` to `Ollama`, or use a tag that ends with `-rocm` for AMD and for AMD alone, on `kubernetes.io/arch: amd64`',
  source: 'https://docs.ollama.com/docker',
  check: manifests =>
    manifests.workloads.flatMap(workload => finding(workload.object, ollamasOf(workload).flatMap(breachesOf))),
};

function breachesOf({ workload, container }: OllamaServer): string[] {
  const { image } = container;
  // The tag of a build under another name, and a digest alone, say nothing.
  if (appOfImage(image) !== 'ollama' || image?.tag === undefined) return [];
  const isRocm = /(^|-)rocm$/.test(image.tag);
  const arch = text(get(workload.podSpec.nodeSelector, 'kubernetes.io/arch'));
  const misfit = gpusOf(container).find(({ vendor }) => (vendor === 'amd') !== isRocm);
  return [
    ...(misfit ? [`the image is ${image.text}`, `the GPU is ${misfit.resource}`] : []),
    ...(isRocm && arch === 'arm64' ? [`the image is ${image.text}`, 'kubernetes.io/arch is arm64'] : []),
  ];
}
