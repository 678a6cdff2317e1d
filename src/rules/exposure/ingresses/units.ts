const SECONDS: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400 };
const BYTES: Record<string, number> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Reads a duration as proxies write it; its unit where none is written differs among them. */
export function secondsIn(unit: 'ms' | 's'): (text: string) => number | undefined {
  return text => {
    const [, count, written] = /^\s*(\d+)(ms|s|m|h|d)?\s*$/.exec(text) ?? [];
    return count === undefined ? undefined : Number(count) * SECONDS[written ?? unit];
  };
}

/** Reads a size as nginx writes it; 0 is no limit. */
export function bytes(text: string): number | undefined {
  const [, count, unit = ''] = /^\s*(\d+)([kmg]?)b?\s*$/i.exec(text) ?? [];
  if (count === undefined) return undefined;
  return Number(count) === 0 ? Number.POSITIVE_INFINITY : Number(count) * BYTES[unit.toLowerCase()];
}
