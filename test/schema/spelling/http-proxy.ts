import { listOf, oneOf, resource, strict, text } from './strict';

const timeout = { type: 'string', pattern: '^(infinity|[1-9][0-9]*s)$' };

/**
 * HTTPProxy of Contour, the fields that are written: a check of our own spelling.
 *
 * Source: https://projectcontour.io/docs/1.33/config/api/
 */
export const httpProxy = resource(
  'projectcontour.io/v1',
  'HTTPProxy',
  strict(
    {
      ingressClassName: text,
      virtualhost: strict({ fqdn: text, tls: strict({ secretName: text }, 'secretName') }, 'fqdn'),
      routes: listOf(
        strict(
          {
            services: listOf(strict({ name: text, port: { type: 'integer' } }, 'name', 'port')),
            enableWebsockets: { type: 'boolean' },
            permitInsecure: { type: 'boolean' },
            timeoutPolicy: strict({ response: timeout, idle: timeout }),
            loadBalancerPolicy: strict({ strategy: oneOf('Cookie') }, 'strategy'),
          },
          'services',
        ),
      ),
    },
    'virtualhost',
    'routes',
  ),
);
