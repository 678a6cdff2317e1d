import { GpuOverlay } from '../../src/gpu/gpu-overlay';
import { Ollama } from '../../src/ollama/ollama';
import { problemsOf } from '../schema/strict-schema';
import { containerOf, only, podOf, render, titles } from '../support';

const container = {
  name: 'vllm',
  image: 'vllm/vllm-openai:v0.11.0',
  env: [
    { name: 'NVIDIA_VISIBLE_DEVICES', value: 'void' },
    { name: 'HF_HOME', value: '/models' },
  ],
  resources: { requests: { cpu: '2', memory: '8Gi' }, limits: { memory: '16Gi' } },
};

test('a container of your own gets the GPU, and what hid it goes', () => {
  const gpu = GpuOverlay.nvidia({ runtimeClassName: 'nvidia', minMemory: '22Gi' });
  const before = structuredClone(container);
  const fields = gpu.podFields(container);
  expect(fields).toEqual({
    containers: [
      {
        ...container,
        env: [{ name: 'HF_HOME', value: '/models' }],
        resources: {
          requests: { cpu: '2', memory: '8Gi', 'nvidia.com/gpu': '1' },
          limits: { memory: '16Gi', 'nvidia.com/gpu': '1' },
        },
      },
    ],
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
    runtimeClassName: 'nvidia',
    affinity: expect.objectContaining({ nodeAffinity: expect.anything() }),
  });
  expect(container).toEqual(before);
});

test('a GPU of AMD brings groups, variables and nodes', () => {
  const fields = GpuOverlay.amd({ deviceGroups: [44], gfxVersion: '10.3.0' }).podFields({ name: 'server' });
  expect(fields).toEqual({
    containers: [
      {
        name: 'server',
        env: [{ name: 'HSA_OVERRIDE_GFX_VERSION', value: '10.3.0' }],
        resources: { requests: { 'amd.com/gpu': '1' }, limits: { 'amd.com/gpu': '1' } },
      },
    ],
    nodeSelector: { 'kubernetes.io/arch': 'amd64' },
    tolerations: [{ key: 'amd.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
    securityContext: { supplementalGroups: [44] },
  });
});

test('a claim is referred to by the template that exists', () => {
  expect(GpuOverlay.nvidiaClaim({ claimTemplateName: 'gpus' }).podFields({ name: 'server' })).toEqual({
    containers: [{ name: 'server', resources: { claims: [{ name: 'gpu' }] } }],
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
    resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'gpus' }],
  });
});

test('a part makes the template of its claims, which Kubernetes knows since 1.34', () => {
  const manifests = render(chart => new Ollama(chart, 'ollama', { gpu: GpuOverlay.nvidiaClaim() }));
  expect(titles(manifests)).toContain('ResourceClaimTemplate/chat-ollama-gpu');
  const set = only(manifests, 'StatefulSet');
  expect(podOf(set).resourceClaims).toEqual([{ name: 'gpu', resourceClaimTemplateName: 'chat-ollama-gpu' }]);
  expect(containerOf(set).resources.claims).toEqual([{ name: 'gpu' }]);
  expect(problemsOf(manifests, '1.34')).toEqual([]);
});

test('one container has one kind of GPU', () => {
  const resources = { limits: { 'amd.com/gpu': 1 } };
  expect(() => GpuOverlay.nvidia().podFields({ name: 'server', resources })).toThrow(
    "podFields container must be without a GPU of its own, got 'amd.com/gpu'",
  );
  expect(() => GpuOverlay.nvidiaClaim().podFields({ name: 'server' })).toThrow(
    'GpuOverlay.nvidiaClaim claimTemplateName must be given for a workload of your own, got undefined',
  );
});
