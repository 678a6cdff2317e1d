import { GpuNodes } from '../../src/gpu/gpu-nodes';
import { GpuOverlay } from '../../src/gpu/gpu-overlay';
import { MigStrategy } from '../../src/gpu/nvidia-mig';

const GKE = 'cloud.google.com';

test.each([
  ['GKE', GpuNodes.gke('nvidia-l4'), { [`${GKE}/gke-accelerator`]: 'nvidia-l4' }],
  ['Karpenter', GpuNodes.karpenter('l4'), { 'karpenter.k8s.aws/instance-gpu-name': 'l4' }],
  [
    'EKS Auto Mode',
    GpuNodes.eksAutoMode('l4'),
    { 'eks.amazonaws.com/compute-type': 'auto', 'eks.amazonaws.com/instance-gpu-name': 'l4' },
  ],
  ['an EKS node group', GpuNodes.eksNodeGroup('nvidia-l4'), { 'k8s.amazonaws.com/accelerator': 'nvidia-l4' }],
  [
    'AKS',
    GpuNodes.aks({ instanceType: 'Standard_NC4as_T4_v3' }),
    {
      'kubernetes.azure.com/accelerator': 'nvidia',
      'node.kubernetes.io/instance-type': 'Standard_NC4as_T4_v3',
    },
  ],
  ['labels of your own', GpuNodes.labelled({ pool: 'gpu' }), { pool: 'gpu' }],
])('nodes of %s', (_cloud, nodes, labels) => {
  expect(GpuOverlay.nvidia({ nodes })._hardware.pod.nodeSelector).toEqual(labels);
});

test('GKE labels how a GPU is shared, and its partitions', () => {
  const nodes = GpuNodes.gke('nvidia-l4', { maxSharedClients: 4 });
  expect(GpuOverlay.nvidiaTimeSlicing({ nodes })._hardware.pod.nodeSelector).toEqual({
    [`${GKE}/gke-accelerator`]: 'nvidia-l4',
    [`${GKE}/gke-gpu-sharing-strategy`]: 'time-sharing',
    [`${GKE}/gke-max-shared-clients-per-gpu`]: '4',
  });
  expect(GpuOverlay.nvidiaMps({ nodes })._hardware.pod.nodeSelector).toMatchObject({
    [`${GKE}/gke-gpu-sharing-strategy`]: 'mps',
  });
  const a100 = GpuNodes.gke('nvidia-tesla-a100');
  const mig = GpuOverlay.nvidiaMig({ profile: '1g.5gb', strategy: MigStrategy.SINGLE, nodes: a100 });
  expect(mig._hardware.pod.nodeSelector).toEqual({
    [`${GKE}/gke-accelerator`]: 'nvidia-tesla-a100',
    [`${GKE}/gke-gpu-partition-size`]: '1g.5gb',
  });
  expect(() => GpuOverlay.nvidia({ nodes })).toThrow(
    'GpuNodes.gke maxSharedClients must be left out with an overlay that does not share, got 4',
  );
});

test('the usual taint of AKS is tolerated', () => {
  expect(GpuOverlay.nvidia({ nodes: GpuNodes.aks() })._hardware.pod.tolerations).toEqual([
    { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
    { key: 'sku', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' },
  ]);
});

test.each<[() => unknown, string]>([
  [() => GpuNodes.gke(''), "GpuNodes.gke's accelerator must be a text"],
  [
    () => GpuNodes.gke('nvidia-l4', { maxSharedClients: 1 }),
    'GpuNodes.gke maxSharedClients must be a whole number of 2',
  ],
  [() => GpuNodes.karpenter(' l4'), 'GpuNodes.karpenter must be a text'],
  [() => GpuNodes.labelled({}), "GpuNodes.labelled must be at least one label, got '{}'"],
])('there are no nodes with %s', (make, message) => {
  expect(make).toThrow(message);
});
