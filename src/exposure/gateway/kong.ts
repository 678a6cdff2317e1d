import { KongEdition, type KongOptions, upstreamPolicy } from '../ingress/kong';
import { aboutService, type Measure, onRoute, onService, prefixed } from '../measure';
import { usually } from '../proxies';
import type { Cookie } from '../traffic';
import { type Exposed, type GatewayDialect, UNPINNED } from './dialect';

/** Milliseconds of a timeout are a 32-bit number. */
const LONGEST_SILENCE = 2147483;

const PREFIX = 'konghq.com';

/**
 * Kong's Ingress Controller 3: annotations of the route and of the Service, and a policy that the Service names.
 *
 * Source: https://developer.konghq.com/kubernetes-ingress-controller/reference/annotations/
 */
export function kong({ edition = KongEdition.COMMUNITY }: KongOptions = {}): GatewayDialect {
  return {
    capabilities: {
      cookie: { seconds: 'its cookies end with the browser', sameSite: 'its cookies have no attributes' },
      idleTimeout: true,
      maxIdleSeconds: LONGEST_SILENCE,
      totalTimeout: 'Kong limits silence only, and the length of no answer',
      maxBodySize: 'Kong has no limit that a route can set; say `documents.files.maxSize` of `WebUI`',
      redirectHttp: true,
    },
    proxies: () => usually('kong')(),
    // Kong redirects by no filter, and answers 426 unless it is told otherwise.
    redirect: prefixed(PREFIX, { protocols: 'https', 'https-redirect-status-code': '301' }),
    measures: ({ cookie, idleSeconds }, exposed) => [
      onRoute(
        'answers would arrive in blocks: it buffers by default',
        prefixed(PREFIX, { 'response-buffering': 'false' }),
      ),
      onService(
        '60 s of silence would end a connection',
        prefixed(PREFIX, { 'read-timeout': String(idleSeconds * 1000), 'write-timeout': String(idleSeconds * 1000) }),
      ),
      ...(cookie ? pinning(exposed, cookie, edition) : []),
    ],
  };
}

function pinning({ shared }: Exposed, { name }: Cookie, edition: KongEdition): Measure[] {
  return [
    aboutService(UNPINNED, { 'upstream-policy': upstreamPolicy(shared, name, edition) }),
    onService('nothing else leads to the policy', prefixed(PREFIX, { 'upstream-policy': shared.name })),
  ];
}
