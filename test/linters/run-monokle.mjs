import { createDefaultMonokleValidator, processRefs, ResourceParser } from '@monokle/validation';

/** Reads `{ name: manifests }` from stdin, and writes `{ name: ["RULE Kind/name: message"] }`; a module for Monokle is one. */
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { inputs, rules } = JSON.parse(Buffer.concat(chunks).toString());

const parser = new ResourceParser();
const validator = createDefaultMonokleValidator(parser);
await validator.preload({
  plugins: {
    'pod-security-standards': true,
    practices: true,
    metadata: true,
    'resource-links': true,
    'yaml-syntax': true,
    // Both ask a network for what they judge by: schemas of Kubernetes (test/schema has them), and trivy.wasm of plugins.monokle.com.
    'kubernetes-schema': false,
    'open-policy-agent': false,
  },
  rules,
});

const outputs = {};
for (const [name, resources] of Object.entries(inputs)) {
  processRefs(resources, parser);
  const { runs } = await validator.validate({ resources });
  const ids = new Map(resources.map(resource => [resource.id, `${resource.kind}/${resource.name}`]));
  outputs[name] = runs.flatMap(({ results }) =>
    results.map(({ ruleId, message, locations }) => {
      const path = JSON.stringify(locations);
      const [, resource] = [...ids].find(([id]) => path.includes(id)) ?? [];
      return `${ruleId} ${resource}: ${message.text}`;
    }),
  );
}
process.stdout.write(JSON.stringify(outputs));
