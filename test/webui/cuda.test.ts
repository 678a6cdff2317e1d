import { GpuOverlay } from '../../src/gpu/gpu-overlay';
import { WebUI } from '../../src/webui/webui';
import type { WebUIProps } from '../../src/webui/webui-props';
import { chatChart, containerOf, only, podOf, render, variablesOf } from '../support';

function deployment(props: Partial<WebUIProps>) {
  return only(
    render(chart => new WebUI(chart, 'webui', { models: [], ...props })),
    'Deployment',
  );
}

test('a GPU comes with the image that uses it, for the server only', () => {
  const workload = deployment({ gpu: GpuOverlay.nvidia({ runtimeClassName: 'nvidia' }) });
  const [server, prepare] = [containerOf(workload), containerOf(workload, 'prepare')];
  expect(server.image).toBe('ghcr.io/open-webui/open-webui:v0.11.4-cuda');
  expect(server.resources.limits).toMatchObject({ 'nvidia.com/gpu': '1' });
  expect(server.resources.requests).toMatchObject({ 'nvidia.com/gpu': '1' });
  expect(variablesOf(server)).not.toHaveProperty('NVIDIA_VISIBLE_DEVICES');
  expect(prepare.image).toBe(server.image);
  expect(prepare.resources.limits).toEqual({ memory: '1Gi' });
  expect(variablesOf(prepare)).toMatchObject({ NVIDIA_VISIBLE_DEVICES: 'void' });
  expect(podOf(workload)).toMatchObject({ runtimeClassName: 'nvidia', tolerations: [{ key: 'nvidia.com/gpu' }] });
  expect(workload.metadata.labels).toMatchObject({ 'app.kubernetes.io/version': 'v0.11.4' });
});

test('an image of your own stays as it is', () => {
  const image = 'registry.example.com/open-webui/open-webui:v0.11.4-cuda126';
  expect(containerOf(deployment({ gpu: GpuOverlay.nvidia(), image })).image).toBe(image);
});

test('a tag with CUDA already stays as it is', () => {
  const version = 'v0.11.4-cuda126';
  expect(containerOf(deployment({ gpu: GpuOverlay.nvidia(), version })).image).toBe(
    'ghcr.io/open-webui/open-webui:v0.11.4-cuda126',
  );
});

test('a claimed GPU is claimed for the server', () => {
  const workload = deployment({ gpu: GpuOverlay.nvidiaClaim() });
  expect(containerOf(workload).resources.claims).toEqual([{ name: 'gpu' }]);
  expect(podOf(workload).resourceClaims).toEqual([{ name: 'gpu', resourceClaimTemplateName: 'chat-webui-gpu' }]);
});

test('upstream has no image for another vendor', () => {
  const gpu = GpuOverlay.amd({ deviceGroups: [44] });
  expect(() => new WebUI(chatChart(), 'webui', { models: [], gpu })).toThrow(
    "webui.gpu must be a GPU of NVIDIA, got 'amd'",
  );
});
