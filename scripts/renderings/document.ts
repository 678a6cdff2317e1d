import { catalogue } from '../../src/rules/catalogue';
import { type Breach, evaluate } from '../../src/rules/evaluate';
import { type Manifest, titleOf } from '../../src/rules/manifests/manifest';
import { Manifests } from '../../src/rules/manifests/manifests';
import { renderings } from './renderings';

/** What the rules find in some manifests. */
export function findingsIn(manifests: unknown[]): Breach[] {
  return evaluate(Manifests.of(manifests.map(manifest => ({ manifest: manifest as Manifest, origin: '' }))), catalogue);
}

/** The page that shows what `check` finds in what others hand out, in Markdown. */
export function findingsDocument(): string {
  return `${[
    '<!-- Generated from scripts/renderings by `npm run docs`. Do not edit. -->',
    '# What check finds',
    INTRODUCTION,
    ...renderings.flatMap(({ title, manifests }) => [`## ${title}`, table(findingsIn(manifests))]),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `What \`npx cdk8s-open-webui check\` says of what people start from. The manifests are written by hand after what those programs
write; try it on your own: \`helm template my-rel open-webui/open-webui | npx cdk8s-open-webui check -\`. Why each of these hurts, and what
to write instead, is in [rules.md](rules.md); the same installation written with this library has none of them.`;

function table(breaches: Breach[]): string {
  const rows = breaches.map(({ rule, finding }) => [
    rule.level,
    `[\`${rule.id}\`](rules.md#${rule.id})`,
    `\`${titleOf(finding.object)}\``,
    finding.found.replaceAll('|', '\\|').replaceAll('<', '&lt;'),
  ]);
  return [['', 'Rule', 'Object', 'Found'], ['---', '---', '---', '---'], ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}
