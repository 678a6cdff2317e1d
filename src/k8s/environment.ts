import type { k8s } from 'cdk8s-plus-28';
import type { SecretRef } from './secret-ref';

/** One variable of a container: a value, a key of a Secret, or a field of the pod. */
export interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly secret?: SecretRef;
  readonly field?: string;
}

/** A variable with a value. */
export function value(name: string, text: string | number | boolean): Variable {
  return { name, value: String(text) };
}

/** A variable from a key of a Secret. */
export function secret(name: string, ref: SecretRef): Variable {
  return { name, secret: ref };
}

/** A variable with a value, where there is one. */
export function optionalValue(name: string, text: string | number | boolean | undefined): Variable[] {
  return text === undefined ? [] : [value(name, text)];
}

/** A variable from a key of a Secret, where there is one. */
export function optionalSecret(name: string, ref: SecretRef | undefined): Variable[] {
  return ref === undefined ? [] : [secret(name, ref)];
}

/** A variable from a field of the pod, such as `metadata.name`. */
export function field(name: string, path: string): Variable {
  return { name, field: path };
}

/** A variable from either: a text as it is, or a key of a Secret. */
export function either(name: string, source: string | SecretRef): Variable {
  return typeof source === 'string' ? value(name, source) : secret(name, source);
}

/** The variables of everything that is given, in its order; what is not is left to its default. */
export function given(texts: {
  readonly [name: string]: string | number | boolean | SecretRef | undefined;
}): Variable[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    if (text === undefined) return [];
    return [typeof text === 'object' ? secret(name, text) : value(name, text)];
  });
}

/** Renders variables in their order: the kubelet expands `$(NAME)` only from what stands before. */
export function envVars(variables: Variable[]): k8s.EnvVar[] {
  return variables.map(({ name, value, secret, field }) => {
    if (secret) return { name, valueFrom: { secretKeyRef: { name: secret.name, key: secret.key } } };
    return field === undefined ? { name, value } : { name, valueFrom: { fieldRef: { fieldPath: field } } };
  });
}
