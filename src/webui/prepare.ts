import type { ContainerSpec } from '../k8s/pod';
import { SettingKind, type WebUISetting } from './configuration';
import { prepareScript } from './prepare-script';

/** Release 0.11.4 takes 214 MB at most on an empty database; migrations of data hold rows in memory, and SQLite maps its file. */
const RESOURCES = { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '1Gi' } };

/**
 * The initContainer: the application's image, variables and volumes, but what must happen once, under a lock: migrations, and
 * the configuration that the program owns.
 */
export function prepare(
  main: Pick<ContainerSpec, 'image' | 'env' | 'mounts'>,
  settings: WebUISetting[],
): ContainerSpec {
  const { image, env, mounts } = main;
  const keys = settings.flatMap(({ kind, configKey }) => (kind === SettingKind.OWNED && configKey ? [configKey] : []));
  const owned = [...new Set(keys)];
  return {
    name: 'prepare',
    image,
    command: ['python', '-c', prepareScript],
    args: owned.length > 0 ? owned : undefined,
    env,
    mounts,
    resources: RESOURCES,
  };
}
