import type { k8s } from 'cdk8s-plus-28';
import type { SecretRef } from './secret-ref';

/** One variable of a container: a value, or a key of a Secret. */
export interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly secret?: SecretRef;
}

/** A variable with a value. */
export function value(name: string, text: string | number | boolean): Variable {
  return { name, value: String(text) };
}

/** A variable from a key of a Secret. */
export function secret(name: string, ref: SecretRef): Variable {
  return { name, secret: ref };
}

/** A variable from either: a text as it is, or a key of a Secret. */
export function either(name: string, source: string | SecretRef): Variable {
  return typeof source === 'string' ? value(name, source) : secret(name, source);
}

/** Renders variables in their order: the kubelet expands `$(NAME)` only from what stands before. */
export function envVars(variables: Variable[]): k8s.EnvVar[] {
  return variables.map(({ name, value, secret }) =>
    secret ? { name, valueFrom: { secretKeyRef: { name: secret.name, key: secret.key } } } : { name, value },
  );
}
