import { duration, listOf, oneOf, resource, strict, text } from './strict';

const host = {
  type: 'string',
  maxLength: 253,
  pattern: '^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
};

const redirect = strict({ scheme: oneOf('https'), statusCode: { enum: [301, 302, 303, 307, 308] } });

const port = { type: 'integer', minimum: 1, maximum: 65535 };

/** A Service has a port. */
const backend = {
  ...strict({ group: text, kind: text, name: text, port }, 'name'),
  anyOf: [{ required: ['port'] }, { required: ['group', 'kind'] }],
};

/**
 * HTTPRoute of Gateway API, the fields that are written: a check of our own spelling.
 *
 * Source: https://gateway-api.sigs.k8s.io/reference/spec/#httproute
 */
export const httpRoute = resource(
  'gateway.networking.k8s.io/v1',
  'HTTPRoute',
  strict(
    {
      parentRefs: listOf(strict({ name: text, namespace: text, sectionName: text }, 'name'), 32),
      hostnames: listOf(host),
      rules: listOf(
        strict({
          matches: listOf(
            strict({
              path: strict({
                type: oneOf('Exact', 'PathPrefix', 'RegularExpression'),
                value: { type: 'string', pattern: '^/', maxLength: 1024 },
              }),
            }),
            64,
          ),
          filters: listOf(
            strict({ type: oneOf('RequestRedirect'), requestRedirect: redirect }, 'type', 'requestRedirect'),
          ),
          backendRefs: listOf(backend),
          timeouts: strict({ request: duration, backendRequest: duration }),
        }),
      ),
    },
    'parentRefs',
    'rules',
  ),
);
