import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { spellings } from './spelling';

/** A release of Kubernetes whose schema an installed package carries. */
export type Release = '1.28' | '1.34';

/** The floor, and the newest release that a package of cdk8s carries. */
export const RELEASES: Release[] = ['1.28', '1.34'];

const PACKAGES: Record<Release, string> = { '1.28': 'cdk8s-plus-28', '1.34': 'cdk8s-plus-34' };

/** A JSON Schema. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** Fails the test with one line for each problem of each manifest, judged by the schema of a release. */
export function expectValid(manifests: unknown[], release: Release): void {
  expect(problemsOf(manifests, release)).toEqual([]);
}

/** What a release would refuse in manifests: object, path and what is wrong there. */
export function problemsOf(manifests: unknown[], release: Release): string[] {
  return manifests.flatMap(manifest => {
    const { apiVersion, kind, metadata } = manifest as {
      apiVersion?: string;
      kind?: string;
      metadata?: { name?: string };
    };
    const validate = validators(release)(`${apiVersion}/${kind}`);
    if (!validate) return [`${apiVersion}/${kind} is no kind of Kubernetes ${release}, and has no schema of ours`];
    if (validate(manifest)) return [];
    return (validate.errors ?? []).map(error => `${kind}/${metadata?.name}: ${sentence(error)}`);
  });
}

function sentence({ instancePath, keyword, params, message, data }: ErrorObject): string {
  const path = instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/') || 'the object';
  if (keyword === 'additionalProperties') return `${path} has the unknown field '${params.additionalProperty}'`;
  if (keyword === 'required') return `${path} lacks the required field '${params.missingProperty}'`;
  return `${path} ${message}, got ${JSON.stringify(data)}`;
}

type Validators = (kind: string) => ValidateFunction | undefined;

const built = new Map<Release, Validators>();

/** The validators of a release, each compiled when a manifest first asks for it. */
function validators(release: Release): Validators {
  const known = built.get(release) ?? build(PACKAGES[release]);
  built.set(release, known);
  return known;
}

function build(name: string): Validators {
  const folder = dirname(require.resolve(`${name}/package.json`));
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, validateSchema: false });
  ajv.addSchema({ $id: 'k8s', definitions: definitionsOf(folder) });
  const kinds = new Map<string, Schema>(Object.entries(spellings));
  for (const [props, { apiVersion, kind }] of kindsOf(folder)) {
    kinds.set(`${apiVersion}/${kind}`, { $ref: `k8s#/definitions/${props}`, type: 'object', ...NAMED });
  }
  const compiled = new Map<string, ValidateFunction>();
  return kind => {
    const schema = kinds.get(kind);
    if (schema && !compiled.has(kind)) compiled.set(kind, ajv.compile(schema));
    return compiled.get(kind);
  };
}

/** What Kubernetes asks of every object that is created by name, though its schema does not say so. */
const NAMED: Schema = {
  required: ['metadata'],
  properties: { metadata: { type: 'object', required: ['name'] } },
};

/** What of a jsii assembly a schema is made of. */
interface Assembly {
  readonly types: { readonly [fqn: string]: AssemblyType };
}

interface AssemblyType {
  readonly kind: 'interface' | 'class' | 'enum';
  readonly name: string;
  readonly namespace?: string;
  readonly properties?: { readonly name: string; readonly optional?: boolean; readonly type: TypeReference }[];
}

type TypeReference =
  | { readonly primitive: 'string' | 'number' | 'boolean' | 'date' | 'any' }
  | { readonly collection: { readonly kind: 'array' | 'map'; readonly elementtype: TypeReference } }
  | { readonly fqn: string };

/** A definition for each struct of a package, whose fields have the names that its `toJson_` functions write. */
function definitionsOf(folder: string): { [name: string]: Schema } {
  const { types } = JSON.parse(readFileSync(join(folder, '.jsii'), 'utf8')) as Assembly;
  const written = fieldNames(readFileSync(join(folder, 'lib/imports/k8s.js'), 'utf8'));
  const structs = Object.values(types).filter(type => type.namespace === 'k8s' && type.kind === 'interface');
  return Object.fromEntries(
    structs.map(({ name, properties = [] }) => {
      const fieldOf = (property: string) => written.get(name)?.get(property) ?? property;
      const definition = {
        type: 'object',
        properties: Object.fromEntries(properties.map(({ name, type }) => [fieldOf(name), schemaOf(type, types)])),
        required: properties.filter(({ optional }) => !optional).map(({ name }) => fieldOf(name)),
        additionalProperties: false,
      };
      return [name, name.startsWith('Kube') ? withGroupVersionKind(definition) : definition];
    }),
  );
}

/** The fields that every kind has, and its struct does not. */
function withGroupVersionKind(definition: { readonly properties: object }): Schema {
  const text = { type: 'string' };
  return { ...definition, properties: { apiVersion: text, kind: text, ...definition.properties } };
}

function schemaOf(type: TypeReference, types: Assembly['types']): Schema {
  if ('primitive' in type) return PRIMITIVES[type.primitive];
  if ('collection' in type) {
    const { kind, elementtype } = type.collection;
    const element = schemaOf(elementtype, types);
    return kind === 'array' ? { type: 'array', items: element } : { type: 'object', additionalProperties: element };
  }
  const { kind, name } = types[type.fqn];
  return kind === 'interface' ? { $ref: `#/definitions/${name}` } : SCALARS[name];
}

const PRIMITIVES = {
  string: { type: 'string' },
  // No kind that is emitted has a field for a fraction.
  number: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'string' },
  any: {},
};

/** The types that are neither struct nor primitive, by their names. */
const SCALARS: { [name: string]: Schema } = {
  IntOrString: { type: ['integer', 'string'] },
  Quantity: { type: ['number', 'string'], pattern: '^[+-]?[0-9.]+([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$' },
  IoK8SApimachineryPkgApisMetaV1DeleteOptionsKind: { type: 'string' },
};

/** By struct and property: the field that is written, as in `'clusterIP': obj.clusterIp`. */
function fieldNames(source: string): Map<string, Map<string, string>> {
  const functions = source.matchAll(/^function toJson_(\w+)\(obj\) \{$([\s\S]*?)^\}$/gm);
  return new Map(
    [...functions].map(([, struct, body]) => {
      const fields = body.matchAll(/^ +'([^']+)': .*?obj\.(\w+)/gm);
      return [struct, new Map([...fields].map(([, field, property]) => [property, field]))];
    }),
  );
}

/** Apiversion and kind of each kind of a package, by the name of its struct. */
function kindsOf(folder: string): [string, { apiVersion: string; kind: string }][] {
  const classes: { [name: string]: { GVK?: { apiVersion: string; kind: string } } } = require(
    join(folder, 'lib/imports/k8s'),
  );
  return Object.entries(classes).flatMap(([name, { GVK }]) => (GVK ? [[`${name}Props`, GVK]] : []));
}
