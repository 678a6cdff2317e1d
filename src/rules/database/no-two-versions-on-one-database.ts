import { merged } from '../finding';
import { type Image, isPinned, releaseOf } from '../manifests/images';
import type { Installation } from '../manifests/installations';
import { get, text, titleOf } from '../manifests/manifest';
import { Migrations, type Migrator } from '../manifests/migrators';
import type { Workload } from '../manifests/workloads';
import type { Finding, Rule } from '../rule';

/** A release migrates the schema away from below the one before it. */
export const noTwoVersionsOnOneDatabase: Rule = {
  id: 'no-two-versions-on-one-database',
  level: 'error',
  title: 'two versions of Open WebUI never run on one database',
  why: 'an upgrade renames and drops tables: pods of the old version fail, or write what the new one cannot read, until the last of them has ended',
  fix: 'let `WebUI` write the Deployment, or set strategy Recreate (OnDelete for a StatefulSet or DaemonSet), one image for every server and migrator, and no PreSync or pre-upgrade hook',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests => {
    const migrations = new Migrations(manifests);
    const installations = manifests.installations.filter(({ processes }) => processes !== undefined);
    return merged([
      ...manifests.workloads.filter(({ servers, max }) => servers.length > 0 && (max ?? 0) >= 1).flatMap(overlap),
      ...installations.flatMap(installation => {
        const migrators = migrations.of(installation);
        return [...mixedImages([...installation.servers, ...migrators]), ...earlyHooks(migrators, installation)];
      }),
    ]);
  },
};

function overlap(workload: Workload): Finding[] {
  const reason = whyOverlapping(workload);
  return reason === undefined ? [] : [{ object: workload.object, found: reason }];
}

/** How an update of the workload lets the old and the new version run side by side. */
function whyOverlapping({ kind, object: { spec }, max = 0 }: Workload): string | undefined {
  const strategy = text(get(spec, 'strategy', 'type'));
  const updateStrategy = text(get(spec, 'updateStrategy', 'type'));
  switch (kind) {
    case 'Deployment':
    case 'DeploymentConfig':
      return strategy === 'Recreate' ? undefined : `strategy is ${strategy ?? 'not set'}`;
    case 'StatefulSet': {
      const partition = get(spec, 'updateStrategy', 'rollingUpdate', 'partition');
      const isHeld = updateStrategy === 'OnDelete' || (typeof partition === 'number' && partition >= max);
      return max <= 1 || isHeld ? undefined : `updateStrategy is ${updateStrategy ?? 'not set'} with ${max} replicas`;
    }
    case 'DaemonSet':
      return updateStrategy === 'OnDelete' ? undefined : `updateStrategy is ${updateStrategy ?? 'not set'}`;
    case 'Rollout':
      return 'a Rollout keeps both versions running';
    default:
      return undefined;
  }
}

/** The first image of an installation is the measure of those that can be compared with it. */
function mixedImages(members: Migrator[]): Finding[] {
  const distinct: Image[] = [];
  return members.flatMap(({ workload: { object }, container: { image } }) => {
    if (!image || !isPinned(image)) return [];
    const measure = distinct.find(other => areComparable(other, image)) ?? image;
    if (!distinct.some(other => other.text === image.text)) distinct.push(image);
    return areSame(measure, image) ? [] : [{ object, found: `${measure.text} and ${image.text} share one database` }];
  });
}

/** A digest says nothing about a tag. */
function areComparable(a: Image, b: Image): boolean {
  return (releaseOf(a) && releaseOf(b)) !== undefined || (a.digest === undefined) === (b.digest === undefined);
}

function areSame(a: Image, b: Image): boolean {
  const [one, other] = [releaseOf(a), releaseOf(b)];
  if (one && other) return one.text === other.text;
  return a.text === b.text || (a.digest !== undefined && a.digest === b.digest);
}

function earlyHooks(migrators: Migrator[], { workloads: [running] }: Installation): Finding[] {
  return migrators
    .map(({ workload }) => workload.object)
    .filter(({ kind }) => kind === 'Job')
    .flatMap(object =>
      HOOKS.filter(([name, hook]) => text(get(object, 'metadata', 'annotations', name))?.includes(hook)).map(
        ([name, hook]) => ({
          object,
          found: `${name} is ${hook}, when ${titleOf(running.object)} still runs the old version`,
        }),
      ),
    );
}

/** Hooks that run before the pods of the old version have ended. */
const HOOKS = [
  ['argocd.argoproj.io/hook', 'PreSync'],
  ['helm.sh/hook', 'pre-upgrade'],
];
