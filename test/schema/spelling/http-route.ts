import { duration, listOf, oneOf, resource, strict, text } from './strict';

const host = {
  type: 'string',
  maxLength: 253,
  pattern: '^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
};

const port = { type: 'integer', minimum: 1, maximum: 65535 };

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
          backendRefs: listOf(strict({ name: text, port }, 'name', 'port')),
          timeouts: strict({ request: duration, backendRequest: duration }),
        }),
      ),
    },
    'parentRefs',
    'rules',
  ),
);
