import { BlockList, isIP } from 'node:net';

/** Where clouds tell a pod's node its credentials, and everything else that is link-local: 169.254.169.254 and its like. */
export const LINK_LOCAL = '169.254.0.0/16';

/** Where AWS tells them by IPv6. */
export const METADATA_V6 = 'fd00:ec2::254/128';

/** Ranges that are not the internet: private, shared, link-local (RFC 1918, RFC 6598, RFC 3927). */
export const PRIVATE_V4 = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', LINK_LOCAL];

/** The same of IPv6; the metadata address of AWS is among them (RFC 4193, RFC 4291). */
export const PRIVATE_V6 = ['fc00::/7', 'fe80::/10'];

interface Range {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** Whether a range of addresses contains all of another one; not what is no range. */
export function contains(range: string, other: string): boolean {
  const [outer, inner] = [parsed(range), parsed(other)];
  if (!outer || !inner || outer.family !== inner.family || outer.bits > inner.bits) return false;
  const block = new BlockList();
  block.addSubnet(outer.address, outer.bits, outer.family);
  return block.check(inner.address, inner.family);
}

function parsed(range: string): Range | undefined {
  const [, address = '', bits] = /^([^/]*)\/(\d{1,3})$/.exec(range) ?? [];
  const version = isIP(address);
  if (version === 0 || Number(bits) > (version === 4 ? 32 : 128)) return undefined;
  return { address, bits: Number(bits), family: version === 4 ? 'ipv4' : 'ipv6' };
}
