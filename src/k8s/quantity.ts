import { k8s } from 'cdk8s-plus-28';
import { refuse } from './demand';

const QUANTITY = /^(\d+(?:\.\d+)?)(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|)$/;
const FACTORS: { [suffix: string]: number } = { m: 1e-3, '': 1 };
for (const [power, prefix] of ['k', 'M', 'G', 'T', 'P', 'E'].entries()) {
  FACTORS[prefix] = 1000 ** (power + 1);
  FACTORS[`${prefix.toUpperCase()}i`] = 1024 ** (power + 1);
}

/** Cores of a Kubernetes quantity such as `2` or `500m`, no finer than a thousandth. */
export function coresOf(path: string, quantity: string): number {
  const cores = amountOf(quantity);
  if (cores !== undefined && isWhole(cores * 1000)) return cores;
  return refuse(path, "a quantity of cores such as '2' or '500m'", quantity);
}

/** Bytes of a Kubernetes quantity such as `512Mi`; `500m` would be half a byte. */
export function bytesOf(path: string, quantity: string): number {
  const bytes = amountOf(quantity);
  if (bytes !== undefined && isWhole(bytes) && !quantity.endsWith('m')) return bytes;
  return refuse(path, "a quantity of bytes such as '512Mi' or '10Gi'", quantity);
}

/** A checked quantity of bytes, for a manifest. */
export function bytes(path: string, quantity: string): k8s.Quantity {
  bytesOf(path, quantity);
  return k8s.Quantity.fromString(quantity);
}

function amountOf(quantity: string): number | undefined {
  const parts = QUANTITY.exec(quantity);
  return parts && Number(parts[1]) > 0 ? Number(parts[1]) * FACTORS[parts[2]] : undefined;
}

/** Whole, but for what binary fractions lose. */
function isWhole(amount: number): boolean {
  return amount >= 1 && Math.abs(amount - Math.round(amount)) < 1e-6 * amount;
}
