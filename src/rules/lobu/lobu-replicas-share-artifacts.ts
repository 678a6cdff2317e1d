import { askLobu, type LobuProgram } from '../manifests/lobu';
import { whyManyPods } from '../manifests/sharing';
import type { Rule } from '../rule';

/** The release that this speaks of keeps them in /tmp; later charts refuse to render. */
export const lobuReplicasShareArtifacts: Rule = {
  id: 'lobu-replicas-share-artifacts',
  level: 'warning',
  title: 'several Lobu gateways keep their files on one volume',
  why: 'a file that one pod has written is not found by the next: downloads fail at random',
  fix: 'use `LobuScaling.replicated`, or mount a ReadWriteMany claim at the directory that LOBU_ARTIFACTS_DIR names',
  source: 'lobu v11.0.0 packages/server/src/gateway/files/artifact-store.ts:9-48',
  check: manifests =>
    askLobu(manifests, ['gateway'], program => {
      const { kind, access, what } = artifactsOf(program);
      const isAlone = kind === 'pod' || kind === 'template' || access === 'one';
      return isAlone && (program.workload.max ?? 0) > 1 ? [whyManyPods(program.workload), `files are on ${what}`] : [];
    }),
};

function artifactsOf({ workload, container }: LobuProgram) {
  return workload.volumeAt(container, container.env.known('LOBU_ARTIFACTS_DIR') || '/tmp/lobu-artifacts');
}
