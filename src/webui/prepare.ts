import type { Setting } from '../connections/contribution';
import type { ContainerSpec } from '../k8s/pod';
import { prepareScript } from './prepare-script';

/** Release 0.11.4 takes 214 MB at most on an empty database; migrations of data hold rows in memory, and SQLite maps its file. */
const RESOURCES = { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '1Gi' } };

/**
 * The initContainer: the application's image, variables and volumes, but what must happen once, under a lock: migrations, and
 * the configuration that the program owns.
 */
export function prepare(main: Pick<ContainerSpec, 'image' | 'env' | 'mounts'>, settings: Setting[]): ContainerSpec {
  const { image, env, mounts } = main;
  return {
    name: 'prepare',
    image,
    command: ['python', '-c', prepareScript],
    args: [...new Set(settings.flatMap(({ configKey }) => configKey ?? []))],
    env,
    mounts,
    resources: RESOURCES,
  };
}
