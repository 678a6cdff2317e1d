const QUANTITY = /^(\d+(?:\.\d+)?)(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|)$/;
const POWERS = ['', 'k', 'M', 'G', 'T', 'P', 'E'];

/** The amount of a Kubernetes quantity in its base unit, bytes or cores; nothing where it is none. */
export function bytesOf(quantity: string | undefined): number | undefined {
  const [, number, suffix] = QUANTITY.exec(quantity ?? '') ?? [];
  if (number === undefined) return undefined;
  if (suffix === 'm') return Number(number) / 1000;
  const isBinary = suffix.endsWith('i');
  const prefix = isBinary ? suffix.slice(0, -1).replace('K', 'k') : suffix;
  return Number(number) * (isBinary ? 1024 : 1000) ** POWERS.indexOf(prefix);
}
