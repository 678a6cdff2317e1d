import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { catalogue } from '../../src/rules/catalogue';
import { evaluate } from '../../src/rules/evaluate';
import { manifestsOf } from './manifests';

const folder = join(__dirname, 'well-run');

function judge(text: string): string[] {
  const documents = parseAllDocuments(text).map(document => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
  const breaches = evaluate(manifestsOf(...documents), catalogue);
  return breaches.map(({ rule, finding }) => `${finding.object.metadata.name}: ${rule.id}: ${finding.found}`);
}

/** A change of each that must be seen, so that silence is no blindness. */
const BREAKS: { readonly [file: string]: [from: string, to: string, found: string] } = {
  'mirrored.yaml': [
    'WEBSOCKET_MANAGER, value: redis',
    'WEBSOCKET_MANAGER, value: ""',
    'llm-portal: replicas-need-redis',
  ],
  'argo-cd.yaml': [
    '{ name: WEBSOCKET_MANAGER, value: redis }',
    '{ name: WEBSOCKET_MANAGER, value: "" }',
    'sales-chat: replicas-need-redis',
  ],
  'openshift.yaml': ['WEBSOCKET_MANAGER: redis', 'WEBSOCKET_MANAGER: ""', 'assistant: replicas-need-redis'],
  'kustomize.yaml': ['WEBSOCKET_MANAGER: redis', 'WEBSOCKET_MANAGER: ""', 'prod-webui-pool-a: replicas-need-redis'],
};

describe.each(readdirSync(folder))('a well-run installation in a style of its own, %s', file => {
  const text = readFileSync(join(folder, file), 'utf8');

  test('has no finding, warnings included', () => {
    expect(judge(text)).toEqual([]);
  });

  test('is looked at', () => {
    const [from, to, found] = BREAKS[file];
    expect(text).toContain(from);
    expect(judge(text.replace(from, to))).toContainEqual(expect.stringContaining(found));
  });
});
