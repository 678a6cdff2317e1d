import type { k8s } from 'cdk8s-plus-28';
import { value } from '../k8s/environment';
import type { ContainerSpec } from '../k8s/pod';
import { every } from '../k8s/probe';
import { SCRIPT } from './model-sync-script';
import type { Ready } from './ready';

/** The container that keeps the models of its own replica; a native sidecar would wait for a server that starts after it. */
export function modelSync(
  image: string,
  steps: string[],
  ready?: Ready,
  mounts: k8s.VolumeMount[] = [],
): ContainerSpec {
  return {
    name: 'model-sync',
    image,
    command: ['bash', '-c', SCRIPT, 'model-sync'],
    args: steps,
    env: [value('HOME', '/state'), value('OLLAMA_HOST', '127.0.0.1:11434'), value('NVIDIA_VISIBLE_DEVICES', 'void')],
    mounts: [{ name: 'state', mountPath: '/state' }, ...mounts],
    resources: { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } },
    readiness:
      ready === undefined || ready._when === 'server'
        ? undefined
        : [{ command: ['test', '-f', '/state/ready'] }, every(5, 3, 1)],
  };
}
