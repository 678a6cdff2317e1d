const UNITS: Record<string, number> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** The seconds of a duration of Gateway API (GEP-2257), or nothing where it is none. */
export function secondsOf(duration: string | undefined): number | undefined {
  if (duration === undefined || !/^([0-9]{1,5}(h|m|s|ms)){1,4}$/.test(duration)) return undefined;
  const parts = [...duration.matchAll(/(\d+)(ms|h|m|s)/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit], 0);
}
