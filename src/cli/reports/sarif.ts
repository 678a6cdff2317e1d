import { relative, sep } from 'node:path';
import type { Breach } from '../../rules/evaluate';
import { documentationOf } from '../../rules/format';
import { namespaceOf, type Place, titleOf } from '../../rules/manifests/manifest';
import type { Rule } from '../../rules/rule';
import { version } from '../version';
import type { Problem, Report } from './judgement';

/**
 * For code scanning: one SARIF log.
 *
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Report = ({ breaches, rules, problems }, { out }) => {
  const run = {
    tool: {
      driver: {
        name: 'cdk8s-open-webui',
        version: version(),
        informationUri: 'https://github.com/cdk8s-open-webui/cdk8s-open-webui',
        rules: rules.map(descriptorOf),
      },
    },
    invocations: [
      { executionSuccessful: problems.length === 0, toolExecutionNotifications: problems.map(notificationOf) },
    ],
    results: breaches.map(breach => resultOf(breach, rules)),
  };
  out(JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2));
};

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

function descriptorOf({ id, level, title, why, fix }: Rule) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: fix, markdown: fix },
    helpUri: documentationOf(id),
    defaultConfiguration: { level },
  };
}

function resultOf({ rule, finding, origin, place }: Breach, rules: Rule[]) {
  const { object, found } = finding;
  const title = titleOf(object);
  return {
    ruleId: rule.id,
    ruleIndex: rules.indexOf(rule),
    level: rule.level,
    message: { text: `${title}: ${found}. Fix: ${rule.fix}` },
    locations: [
      {
        ...(place && { physicalLocation: physical(place) }),
        logicalLocations: [{ fullyQualifiedName: `${namespaceOf(object)}/${title}`, kind: 'resource' }],
        ...(!place && { message: { text: origin } }),
      },
    ],
    // The same finding of the next run is the same alert, wherever its line has moved.
    partialFingerprints: { 'object/v1': `${rule.id} ${namespaceOf(object)}/${title}` },
  };
}

function notificationOf({ file, line, message }: Problem) {
  return { level: 'error', message: { text: message }, locations: [{ physicalLocation: physical({ file, line }) }] };
}

/** A path below the working directory is said relative to it, as code scanning wants it. */
function physical({ file, line }: Partial<Place> & { readonly file: string }) {
  const path = relative(process.cwd(), file);
  const isBelow = path !== '' && !path.startsWith('..');
  const uri = (isBelow ? path : file).split(sep).map(encodeURIComponent).join('/');
  return { artifactLocation: { uri }, ...(line !== undefined && { region: { startLine: line } }) };
}
