import { k8s } from 'cdk8s-plus-28';
import { refuse } from './demand';

const QUANTITY = /^(\d+(?:\.\d+)?)(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|)$/;
const FACTORS: { [suffix: string]: number } = { m: 1e-3, '': 1 };
for (const [power, prefix] of ['k', 'M', 'G', 'T', 'P', 'E'].entries()) {
  FACTORS[prefix] = 1000 ** (power + 1);
  FACTORS[`${prefix.toUpperCase()}i`] = 1024 ** (power + 1);
}

/** The amount of a Kubernetes quantity such as `500m` or `10Gi`, in its base unit: bytes, or cores. */
export function amountOf(path: string, quantity: string): number {
  const parts = QUANTITY.exec(quantity);
  if (!parts || Number(parts[1]) === 0) return refuse(path, "a Kubernetes quantity such as '500m' or '10Gi'", quantity);
  return Number(parts[1]) * FACTORS[parts[2]];
}

/** A Kubernetes quantity, checked. */
export function quantity(path: string, value: string): k8s.Quantity {
  amountOf(path, value);
  return k8s.Quantity.fromString(value);
}

/** An amount of bytes as a Kubernetes quantity of whole mebibytes. */
export function mebibytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 ** 2)}Mi`;
}
