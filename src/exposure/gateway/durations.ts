/** A duration as Gateway API writes it: at most five digits a unit (GEP-2257). */
export function gatewayDuration(seconds: number): string {
  const units: [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
    [seconds % 60, 's'],
  ];
  return units.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('');
}

/** A duration as NGINX Gateway Fabric takes it: at most four digits of one unit, so that long ones are rounded up. */
export function nginxDuration(seconds: number): string {
  return inUnits(seconds, [
    [1, 's'],
    [60, 'm'],
    [3600, 'h'],
  ]);
}

/** A size as NGINX Gateway Fabric takes it: at most four digits of one unit, rounded up. */
export function nginxSize(bytes: number): string {
  return inUnits(bytes, [
    [1024 ** 2, 'm'],
    [1024 ** 3, 'g'],
  ]);
}

/** An amount in the first unit that needs no more than four digits for it. */
function inUnits(amount: number, units: [number, string][]): string {
  const [size, unit] = units.find(([size]) => Math.ceil(amount / size) <= 9999) ?? units[units.length - 1];
  return `${Math.ceil(amount / size)}${unit}`;
}
