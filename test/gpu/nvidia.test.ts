import { GpuOverlay } from '../../src/gpu/gpu-overlay';
import type { NvidiaOptions } from '../../src/gpu/nvidia';

const toleration = { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' };

test('a GPU is a device of the container, on nodes that may be tainted for it', () => {
  const { devices, pod } = GpuOverlay.nvidia()._hardware;
  expect(devices).toEqual({ 'nvidia.com/gpu': 1 });
  expect(pod).toEqual({ tolerations: [toleration] });
});

test('every option is in the hardware', () => {
  const options: Required<NvidiaOptions> = { count: 2, runtimeClassName: 'nvidia' };
  const { devices, pod } = GpuOverlay.nvidia(options)._hardware;
  expect(devices).toEqual({ 'nvidia.com/gpu': 2 });
  expect(pod).toEqual({ runtimeClassName: 'nvidia', tolerations: [toleration] });
});

test.each<[NvidiaOptions, string | RegExp]>([
  [{ count: 0 }, 'GpuOverlay.nvidia count must be a whole number of 1 or more, got 0'],
  [{ count: 0.5 }, 'GpuOverlay.nvidia count must be a whole number of 1 or more, got 0.5'],
  [{ runtimeClassName: 'NVIDIA' }, /^GpuOverlay\.nvidia runtimeClassName must be an object's name .*, got 'NVIDIA'$/],
])('there is no hardware with %j', (options, message) => {
  expect(() => GpuOverlay.nvidia(options)).toThrow(message);
});

test('an empty name of a RuntimeClass is none', () => {
  expect(() => GpuOverlay.nvidia({ runtimeClassName: '' })).toThrow(/^GpuOverlay\.nvidia runtimeClassName must be /);
});
