import { type AmdOptions, amd } from '../../src/gpu/amd';
import { GpuOverlay } from '../../src/gpu/gpu-overlay';
import { IntelDriver } from '../../src/gpu/intel';
import { PodSecurity } from '../../src/k8s/pod-security';
import { Ollama, type OllamaProps } from '../../src/ollama/ollama';
import { containerOf, only, podOf, render, variablesOf } from '../support';

function ollama(props: OllamaProps) {
  return only(
    render(chart => new Ollama(chart, 'ollama', props)),
    'StatefulSet',
  );
}

test('a GPU of AMD is used by the ROCm image, on amd64, by groups that may open it', () => {
  const gpu = GpuOverlay.amd({
    deviceGroups: [44, 992],
    count: 2,
    gfxVersion: '10.3.0',
    product: 'AMD_Radeon_PRO_W6800',
    vram: '32G',
  });
  const set = ollama({ gpu, podSecurity: PodSecurity.ids({ supplementalGroups: [7] }) });
  const main = containerOf(set);
  expect(main.image).toBe('docker.io/ollama/ollama:0.32.15-rocm');
  expect(set.metadata.labels).toMatchObject({ 'app.kubernetes.io/version': '0.32.15' });
  expect(main.resources.limits).toMatchObject({ 'amd.com/gpu': '2' });
  expect(variablesOf(main)).toMatchObject({ HSA_OVERRIDE_GFX_VERSION: '10.3.0', NVIDIA_VISIBLE_DEVICES: 'void' });
  expect(podOf(set)).toMatchObject({
    nodeSelector: {
      'kubernetes.io/arch': 'amd64',
      'amd.com/gpu.product-name': 'AMD_Radeon_PRO_W6800',
      'amd.com/gpu.vram': '32G',
    },
    tolerations: [{ key: 'amd.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
    securityContext: { supplementalGroups: [44, 992, 7] },
  });
  expect(gpu._hardware.memory).toBe(64 * 1024 ** 3);
});

test('an image of your own, and a tag that says ROCm already, stay as they are', () => {
  const gpu = GpuOverlay.amd({ deviceGroups: [44] });
  expect(containerOf(ollama({ gpu, version: '0.33.0-rocm' })).image).toBe('docker.io/ollama/ollama:0.33.0-rocm');
  const image = 'registry.example.com/ollama:0.32.15-rocm';
  expect(containerOf(ollama({ gpu, image })).image).toBe(image);
});

test('a partition goes by its kind', () => {
  const { devices, pod } = amd({ deviceGroups: [44], partition: 'cpx_nps4' });
  expect(devices).toEqual({ 'amd.com/cpx_nps4': 1 });
  expect(pod.tolerations?.map(({ key }) => key)).toEqual(['amd.com/gpu', 'amd.com/cpx_nps4']);
});

test('a GPU of Intel goes by its driver, and one within the processor is switched on', () => {
  const gpu = GpuOverlay.intel({ driver: IntelDriver.XE, deviceGroups: [992], integrated: true, count: 2 });
  const main = containerOf(ollama({ gpu }));
  expect(main.image).toBe('docker.io/ollama/ollama:0.32.15');
  expect(main.resources.limits).toMatchObject({ 'gpu.intel.com/xe': '2' });
  expect(variablesOf(main)).toMatchObject({ OLLAMA_IGPU_ENABLE: '1', NVIDIA_VISIBLE_DEVICES: 'void' });
  const discrete = GpuOverlay.intel({ driver: IntelDriver.I915, deviceGroups: [992] });
  expect(variablesOf(containerOf(ollama({ gpu: discrete })))).not.toHaveProperty('OLLAMA_IGPU_ENABLE');
});

test.each<[Partial<AmdOptions>, string]>([
  [{ gfxVersion: 'gfx1030' }, "GpuOverlay.amd gfxVersion must be a release such as '10.3.0', got 'gfx1030'"],
  [{ partition: 'CPX' }, "GpuOverlay.amd partition must be a kind of partition such as 'cpx_nps4', got 'CPX'"],
  [{ vram: '32Gi' }, "GpuOverlay.amd vram must be as '16G', got '32Gi'"],
  [{ count: 0 }, 'GpuOverlay.amd count must be a whole number of 1 or more, got 0'],
  [{ deviceGroups: [-1] }, 'GpuOverlay.amd deviceGroups must be a whole number of 0 to 2147483647, got -1'],
])('there is no GPU of AMD with %j', (options, message) => {
  expect(() => amd({ deviceGroups: [44], ...options })).toThrow(message);
});
