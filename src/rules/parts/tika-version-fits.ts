import { finding } from '../finding';
import { serviceAt } from '../manifests/exposures/hosts';
import { type Image, releaseOf } from '../manifests/images';
import { sameNamespace, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { workloadsOf } from '../manifests/services';
import { hostOf } from '../manifests/urls';
import { says } from '../manifests/wording';
import type { Container, Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** Tika 4 answers in another form than Tika 3. */
export const tikaVersionFits: Rule = {
  id: 'tika-version-fits',
  level: 'error',
  title: 'Open WebUI speaks the version of Tika that runs',
  why: 'the text of uploaded documents comes back empty or as an error, and answers from documents know nothing of them',
  fix: 'pass the `Tika` to `contentExtraction`, or set TIKA_SERVER_VERSION=4 for Tika 4 (since Open WebUI 0.11.1), or pin Tika to a 3.x tag',
  source: 'https://github.com/open-webui/open-webui/issues/28939',
  check: manifests => {
    const tikas = manifests.workloads.filter(workload => workload.max !== 0 && tikaOf(workload) !== undefined);
    return manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(server => breachesOf(server, usedBy(server, workload, tikas, manifests))),
      ),
    );
  },
};

function breachesOf({ env, image }: Container, tikas: Workload[]): string[] {
  const expected = expectedMajor(env.get('TIKA_SERVER_VERSION'), image);
  if (expected === undefined) return [];
  const other = tikas.find(tika => {
    const major = majorOf(tikaOf(tika)?.image);
    return major !== undefined && (expected === 4 ? major < 4 : major >= 4);
  });
  if (!other) return [];
  const release = releaseOf(image)?.text ?? 'this Open WebUI';
  return [
    `${titleOf(other.object)} runs ${tikaOf(other)?.image?.text}`,
    says(env, 'TIKA_SERVER_VERSION'),
    `${release} expects Tika ${expected}`,
  ];
}

/** Releases before 0.11.1 know no other Tika than 3, whatever the variable says. */
function expectedMajor(version: ReturnType<Container['env']['get']>, image: Image | undefined): 3 | 4 | undefined {
  if (version.kind !== 'known' && version.kind !== 'unset') return undefined;
  const { major, minor, patch } = releaseOf(image) ?? { major: 1, minor: 0, patch: 0 };
  const knowsFour = major > 0 || minor > 11 || (minor === 11 && patch >= 1);
  return version.kind === 'known' && version.text === '4' && knowsFour ? 4 : 3;
}

/** The Tika that a server's URL leads to; the only one of that namespace where the Service is not among the manifests. */
function usedBy(server: Container, { namespace }: Workload, tikas: Workload[], manifests: Manifests): Workload[] {
  // Open WebUI reads it in lower case, and the official Helm chart writes `Tika`.
  if (server.env.known('CONTENT_EXTRACTION_ENGINE')?.toLowerCase() !== 'tika') return [];
  const url = server.env.get('TIKA_SERVER_URL');
  const known = url.kind === 'known' || url.kind === 'partly' ? url.text : 'http://tika:9998';
  const isSeen = url.kind === 'known' || url.kind === 'partly' || url.kind === 'unset';
  const name = serviceAt(hostOf(known), namespace);
  if (name === undefined) return [];
  const service = isSeen ? manifests.find('Service', name.name, name.namespace) : undefined;
  if (service) return workloadsOf(service, manifests).filter(workload => tikas.includes(workload));
  const near = tikas.filter(tika => sameNamespace(tika.namespace, isSeen ? name.namespace : namespace));
  return near.length === 1 ? near : [];
}

function tikaOf({ containers }: Workload): Container | undefined {
  return containers.find(({ app, init }) => app === 'tika' && !init);
}

/** Upstream moved `latest` to 4 on 2026-08-22; a digest alone does not tell. */
function majorOf(image: Image | undefined): number | undefined {
  if (image === undefined) return undefined;
  const { tag, digest } = image;
  const isLatest = tag === undefined || /^latest(-full)?$/.test(tag);
  if (isLatest) return digest === undefined ? 4 : undefined;
  const [, major] = /^(\d{1,2})(?:[.-]|$)/.exec(tag) ?? [];
  return major === undefined ? undefined : Number(major);
}
