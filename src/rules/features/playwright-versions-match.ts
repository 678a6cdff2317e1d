import { finding } from '../finding';
import { serviceAt } from '../manifests/exposures/hosts';
import { type Release, releaseOf } from '../manifests/images';
import { titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { workloadsOf } from '../manifests/services';
import { hostOf } from '../manifests/urls';
import type { Container, Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** Playwright's protocol is another one in each minor release. */
export const playwrightVersionsMatch: Rule = {
  id: 'playwright-versions-match',
  level: 'error',
  title: 'the Playwright server is of the version that Open WebUI speaks',
  why: 'every page fails with `Playwright version mismatch`, and searches and links come back empty',
  fix: 'leave out `version` of `Playwright`, or set the image and `npx playwright@…` of the server to the version in the requirements.txt of this release of Open WebUI',
  source: 'https://github.com/open-webui/open-webui/blob/v0.11.4/docker-compose.playwright.yaml',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      workload.servers.flatMap(server => {
        const expected = speaks(releaseOf(server.image));
        if (expected === undefined || server.env.known('WEB_LOADER_ENGINE') !== 'playwright') return [];
        return serversOf(server, workload, manifests).flatMap(({ object, containers }) => {
          const other = containers.map(versionOf).find(version => version !== undefined && version !== expected);
          const said = `Open WebUI ${releaseOf(server.image)?.text} speaks Playwright ${expected}`;
          return other === undefined ? [] : finding(object, [`${titleOf(object)} runs Playwright ${other}`, said]);
        });
      }),
    ),
};

/** What the releases that are known here pin; others may have moved on. */
function speaks(release: Release | undefined): string | undefined {
  if (release?.major !== 0) return undefined;
  const { minor, patch } = release;
  if (minor === 10 || (minor === 11 && patch <= 4)) return '1.60.0';
  return minor === 9 && patch === 6 ? '1.58.0' : undefined;
}

function serversOf({ env }: Container, { namespace }: Workload, manifests: Manifests): Workload[] {
  const address = serviceAt(hostOf(env.known('PLAYWRIGHT_WS_URL') ?? ''), namespace);
  const service = address && manifests.find('Service', address.name, address.namespace);
  return service ? workloadsOf(service, manifests) : [];
}

/** The version that the command starts, or that the tag of upstream's image names. */
function versionOf({ command, image }: Container): string | undefined {
  const started = /\bplaywright@(\d+\.\d+\.\d+)/.exec(command)?.[1];
  if (started !== undefined) return started;
  return image?.segments.at(-1) === 'playwright' ? /^v(\d+\.\d+\.\d+)/.exec(image.tag ?? '')?.[1] : undefined;
}
