import type { VolumeOptions } from '../../src/k8s/claim';

/** Every option of a new claim, but those that exclude others. */
export const EVERY_CLAIM: Required<Omit<VolumeOptions, 'existingClaim' | 'snapshot'>> = {
  size: '5Gi',
  storageClassName: 'fast',
  volumeName: 'disk-1',
  volumeLabels: { disk: 'ssd' },
  onePodOnly: true,
  labels: { backup: 'nightly' },
  annotations: { 'example.com/owner': 'ai' },
  subPath: 'files',
};
