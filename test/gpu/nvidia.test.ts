import { GpuNodes } from '../../src/gpu/gpu-nodes';
import { GpuOverlay } from '../../src/gpu/gpu-overlay';
import type { NvidiaOptions } from '../../src/gpu/nvidia';
import { MigStrategy } from '../../src/gpu/nvidia-mig';
import { TaintEffect } from '../../src/k8s/scheduling';

const tolerating = (key: string) => ({ key, operator: 'Exists', effect: 'NoSchedule' });
const GPU = tolerating('nvidia.com/gpu');

test('a GPU is a device of the container, on nodes that may be tainted for it', () => {
  const { devices, pod } = GpuOverlay.nvidia()._hardware;
  expect(devices).toEqual({ 'nvidia.com/gpu': 1 });
  expect(pod).toEqual({ tolerations: [GPU] });
});

test('every option is in the hardware', () => {
  const options: Required<NvidiaOptions> = {
    count: 2,
    runtimeClassName: 'nvidia',
    nodes: GpuNodes.karpenter('l4'),
    tolerations: [{ key: 'dedicated', value: 'gpu', effect: TaintEffect.NO_EXECUTE }],
    product: 'NVIDIA-L4',
    minMemory: '22Gi',
  };
  const { devices, pod, memory } = GpuOverlay.nvidia(options)._hardware;
  expect(devices).toEqual({ 'nvidia.com/gpu': 2 });
  expect(memory).toBe(44 * 1024 ** 3);
  expect(pod).toEqual({
    runtimeClassName: 'nvidia',
    tolerations: [GPU, { key: 'dedicated', value: 'gpu', operator: 'Equal', effect: 'NoExecute' }],
    nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4', 'karpenter.k8s.aws/instance-gpu-name': 'l4' },
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'nvidia.com/gpu.memory', operator: 'Gt', values: ['22527'] }] },
          ],
        },
      },
    },
  });
});

test('a share goes by the name of a whole GPU or by its own, and its product says which', () => {
  const shares = [GpuOverlay.nvidiaTimeSlicing, GpuOverlay.nvidiaMps].map(make => {
    const [plain, renamed] = [false, true].map(renamed => make({ renamed, product: 'NVIDIA-L4' })._hardware);
    return { plain, renamed };
  });
  for (const { plain, renamed } of shares) {
    expect(plain.devices).toEqual({ 'nvidia.com/gpu': 1 });
    expect(plain.pod).toEqual({ tolerations: [GPU], nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4-SHARED' } });
    expect(renamed.devices).toEqual({ 'nvidia.com/gpu.shared': 1 });
    expect(renamed.pod).toEqual({
      tolerations: [GPU, tolerating('nvidia.com/gpu.shared')],
      nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4' },
    });
  }
  expect(shares.map(({ plain }) => plain.sharing)).toEqual(['time-slicing', 'mps']);
});

test('an instance goes by its profile, or hides behind the name of a whole GPU', () => {
  const product = 'NVIDIA-A100-SXM4-40GB';
  const mig = (strategy: MigStrategy, profile: string) =>
    GpuOverlay.nvidiaMig({ strategy, profile, product })._hardware;
  expect(mig(MigStrategy.MIXED, '1g.10gb+me')).toMatchObject({
    devices: { 'nvidia.com/mig-1g.10gb.me': 1 },
    pod: {
      tolerations: [GPU, tolerating('nvidia.com/mig-1g.10gb.me')],
      nodeSelector: { 'nvidia.com/gpu.product': product },
    },
    memory: 10_000_000_000,
  });
  expect(mig(MigStrategy.SINGLE, '1g.5gb')).toMatchObject({
    devices: { 'nvidia.com/gpu': 1 },
    pod: { tolerations: [GPU], nodeSelector: { 'nvidia.com/gpu.product': `${product}-MIG-1g.5gb` } },
  });
});

test('a claim is for devices of a class, and for nothing of the device plugin', () => {
  const { devices, claim } = GpuOverlay.nvidiaClaim({ count: 2, selectors: ['true'] })._hardware;
  expect(devices).toEqual({});
  expect(claim?.spec).toEqual({
    devices: {
      requests: [
        {
          name: 'gpu',
          exactly: {
            deviceClassName: 'gpu.nvidia.com',
            allocationMode: 'ExactCount',
            count: 2,
            selectors: [{ cel: { expression: 'true' } }],
          },
        },
      ],
    },
  });
});

test.each<[() => unknown, string | RegExp]>([
  [() => GpuOverlay.nvidia({ count: 0 }), 'GpuOverlay.nvidia count must be a whole number of 1 or more, got 0'],
  [() => GpuOverlay.nvidia({ count: 0.5 }), 'GpuOverlay.nvidia count must be a whole number of 1 or more, got 0.5'],
  [() => GpuOverlay.nvidia({ runtimeClassName: 'NVIDIA' }), /^GpuOverlay\.nvidia runtimeClassName must be an object's/],
  [() => GpuOverlay.nvidia({ runtimeClassName: '' }), /^GpuOverlay\.nvidia runtimeClassName must be an object's name/],
  [() => GpuOverlay.nvidia({ product: '' }), /^GpuOverlay\.nvidia product must be a text without white space/],
  [
    () => GpuOverlay.nvidia({ product: 'NVIDIA L4' }),
    /^GpuOverlay\.nvidia\.nodeSelector\['nvidia\.com\/gpu\.product'\]/,
  ],
  [() => GpuOverlay.nvidia({ minMemory: '24GB' }), /^GpuOverlay\.nvidia minMemory must be a quantity of bytes/],
  [
    () => GpuOverlay.nvidiaMig({ profile: '1g', strategy: MigStrategy.MIXED }),
    "GpuOverlay.nvidiaMig profile must be a profile such as '1g.5gb', got '1g'",
  ],
  [
    () => GpuOverlay.nvidiaMig({ profile: '1g.5gb', strategy: MigStrategy.SINGLE }),
    'GpuOverlay.nvidiaMig product must be given with MigStrategy.SINGLE, or nodes in its place, got undefined',
  ],
  [
    () => GpuOverlay.nvidiaClaim({ claimTemplateName: 'gpus', count: 2 }),
    'GpuOverlay.nvidiaClaim count must be left out beside claimTemplateName, got 2',
  ],
  [() => GpuOverlay.nvidiaClaim({ selectors: [''] }), /^GpuOverlay\.nvidiaClaim selectors must be a text/],
])('there is no hardware with %s', (make, message) => {
  expect(make).toThrow(message);
});
