import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { names } from '../../scripts/examples';
import { findingsOf } from './monokle';

const FAMILIES: { readonly [family: string]: string } = {
  'pod-security-standards': `
    host-process host-namespaces privileged-containers capabilities host-path-volumes host-ports app-armor selinux proc-mount
    seccomp sysctls volume-types privilege-escalation running-as-non-root running-as-non-root-user seccomp-strict
    capabilities-strict
  `,
  practices: `
    drop-capabilities no-sys-admin no-mounted-docker-sock cpu-limit no-latest-image no-writable-fs cpu-request memory-request
    memory-limit no-low-user-id no-low-group-id no-root-group no-pod-execute no-pod-create
    no-automount-service-account-token no-ssh-exposed no-secret-env no-secret-mounted-as-env privileged-ports
    no-exposed-service mount-propagation image-tagged
  `,
  'resource-links': 'no-missing-links',
  metadata: 'recommended-labels',
  'yaml-syntax': `
    alias-props no-bad-alias no-bad-directive no-bad-dq-escape no-bad-indent no-bad-prop-order no-bad-scalar-start
    no-block-as-implicit-key no-block-in-flow no-duplicate-key impossible no-long-key no-missing-anchor no-missing-char
    no-multiline-implicit-key no-multiple-anchors no-multiple-docs no-multiple-tags no-tab-as-indent no-failed-tag-resolve
    no-unexpected-token
  `,
};

/** Every rule that works without a network. */
const RULES = Object.fromEntries(
  Object.entries(FAMILIES).flatMap(([family, rules]) =>
    rules
      .trim()
      .split(/\s+/)
      .map(rule => [`${family}/${rule}`, 'err']),
  ),
);

/** A rule, the objects that need not keep it, and why. */
type Exemption = [rule: string, objects: RegExp, why: string];

const ALWAYS: Exemption[] = [
  [
    'MTD-recommended-labels',
    /'app\.kubernetes\.io\/managed'|Secret\//,
    'it asks for a misspelt managed-by, and the test adds Secrets',
  ],
  ['KBP003', /./, 'a limit of CPU slows what the node has time for; memory alone is limited'],
  ['KBP112', /./, 'Open WebUI, Redis and Lobu read their secrets from the environment, and from nowhere else'],
  ['KBP111', /Deployment/, 'a URL with $(NAME) for the password: the kubelet puts it in, and no manifest has it'],
  ['KBP111', /CronJob\/chat-files-backup/, 'it takes any 40 letters for a key of AWS, also those of a path in a store'],
];

const HARDENED: Exemption[] = ALWAYS;

const ASSIGNED: Exemption[] = [
  ...ALWAYS,
  ['KBP104', /./, 'the cluster chooses the user'],
  ['KBP105', /./, 'the cluster chooses the group'],
];

const SERVICE_CA: Exemption = ['LNK001', /Deployment\/chat-webui/, 'openshift-service-ca.crt, which OpenShift writes'];

/** What holds for every example, as far as its images let it. */
const NEAREST: Exemption[] = [
  ...ALWAYS,
  [
    'MTD-recommended-labels',
    /./,
    'a release that is a digest or a moving tag is no label, and alerts are of no component',
  ],
  ['LNK001', /NetworkPolicy\//, 'peers that run elsewhere'],
  ['LNK001', /StatefulSet\/ollama/, 'a claim that exists'],
  SERVICE_CA,
  ['KBP104', /./, 'users of images: 999 of Redis, 1000 of Ollama, root of Open WebUI'],
  ['KBP105', /./, 'groups of images: 999 of Redis, 1000 of Ollama, root of Open WebUI'],
  ['KBP102', /./, 'images that write to themselves: docs/hardening.md names them'],
  ['PSS203', /./, 'images that are made for root: docs/hardening.md names them'],
  ['PSS204', /./, 'images that are made for root: docs/hardening.md names them'],
  ['KBP109', /./, 'images that are made for root: docs/hardening.md names them'],
  ['KBP114', /Service\//, 'a node port or a balancer, where the example is about one'],
];

/** The Secrets that manifests refer to: they exist, but not among them. */
function withSecrets(text: string): string {
  const named = [...text.matchAll(/(?:secretKeyRef|secretRef):\n\s+(?:key: \S+\n\s+)?name: (\S+)/g)];
  const secrets = [...new Set(named.map(([, name]) => name))].map(
    name =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\n  namespace: ${/namespace: (\S+)/.exec(text)?.[1]}\n`,
  );
  return [text, ...secrets].join('---\n');
}

const files = Object.fromEntries(
  names().map(name => [
    name,
    withSecrets(readFileSync(join(__dirname, '../../examples', name, 'expected.yaml'), 'utf8')),
  ]),
);
const BAD = `apiVersion: v1
kind: Pod
metadata: { name: bad, annotations: { a: "\\q" } }
spec:
  hostNetwork: true
  containers: [{ name: a, image: nginx, securityContext: { privileged: true } }]
`;

const found = findingsOf({ ...files, BAD }, RULES);

test('the rules are on', () => {
  const ids = found.BAD.map(finding => finding.split(' ')[0]);
  expect(ids).toEqual(
    expect.arrayContaining(['PSS102', 'PSS103', 'PSS202', 'PSS203', 'PSS205', 'KBP102', 'KBP116', 'YML004']),
  );
});

test.each<[string, Exemption[]]>([
  ['hardened', HARDENED],
  ['statefulset-guide', ASSIGNED],
  ['openshift', [...ASSIGNED, SERVICE_CA]],
])('the example %s breaks no rule but those that are exempt, and needs each exemption', (name, exemptions) => {
  expect(left(found[name], exemptions)).toEqual([]);
  const needed = exemptions.map(([rule]) => rule).filter(rule => found[name].some(each => each.startsWith(`${rule} `)));
  expect(needed).toEqual(exemptions.map(([rule]) => rule));
});

/** What this library wrote, as findings name it; the rest of an example is its user's own. */
function written(text: string): string[] {
  return parseAllDocuments(text)
    .map(document => document.toJS())
    .filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/managed-by'] === 'cdk8s')
    .map(({ kind, metadata }) => ` ${kind}/${metadata.name}: `);
}

test.each(Object.entries(files))('the example %s breaks no rule that its images could keep', (name, text) => {
  const ours = written(text);
  const findings = found[name].filter(finding => ours.some(title => finding.includes(title)));
  expect(left(findings, NEAREST)).toEqual([]);
});

function left(findings: string[], exemptions: Exemption[]): string[] {
  return findings.filter(
    finding => !exemptions.some(([rule, objects]) => finding.startsWith(`${rule} `) && objects.test(finding)),
  );
}
