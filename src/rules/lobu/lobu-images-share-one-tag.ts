import { askLobu, type LobuProgram } from '../manifests/lobu';
import type { Rule } from '../rule';

/** Upstream builds, tests and tags the three images together. */
export const lobuImagesShareOneTag: Rule = {
  id: 'lobu-images-share-one-tag',
  level: 'error',
  title: 'all programs of a Lobu are of one release',
  why: 'worker and gateway disagree on what they tell each other, and a Job of another release brings a schema that is not that of the gateway',
  fix: 'give `version` once, or write one tag for -app, -worker and -embeddings',
  source: 'lobu v11.0.0 charts/lobu/templates/_helpers.tpl:75-97',
  check: manifests =>
    askLobu(manifests, ['gateway', 'worker', 'embeddings', 'migrate', 'smoke-test'], (program, installation) => {
      const [gateway] = installation.of('gateway');
      const [own, wanted] = [tagOf(program), gateway && tagOf(gateway)];
      if (own === undefined || wanted === undefined || own === wanted) return [];
      return [`the image of ${program.container.name} has the tag ${own}, that of ${gateway.container.name} ${wanted}`];
    }),
};

function tagOf({ container: { image } }: LobuProgram): string | undefined {
  return image?.tag;
}
