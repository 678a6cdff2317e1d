import { isIP } from 'node:net';

/** A prop as typed, for messages: `webui.scaling.replicas`. */
type Path = string;

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const SERVICE_NAME = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const QUALIFIED_NAME = /^([a-z0-9.-]{1,253}\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const SECRET_KEY = /^(?!\.{1,2}$|\.\.)[-._a-zA-Z0-9]+$/;

/** Throws what every refused prop says: the path as typed, what is allowed, what was given. */
export function refuse(path: Path, allowed: string, given: unknown): never {
  throw new Error(`${path} must be ${allowed}, got ${typeof given === 'string' ? `'${given}'` : String(given)}`);
}

/** Checks what is given; nothing is fine, an empty text is not. */
export function optional<T>(value: T | undefined, check: (value: T) => T): T | undefined {
  return value === undefined ? undefined : check(value);
}

/** A whole number within bounds. */
export function wholeNumber(path: Path, value: number, min: number, max = Number.MAX_SAFE_INTEGER): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  const range = max === Number.MAX_SAFE_INTEGER ? `${min} or more` : `${min} to ${max}`;
  return refuse(path, `a whole number of ${range}`, value);
}

/** A text that is not empty and has no white space around it. */
export function text(path: Path, value: string): string {
  return value !== '' && value === value.trim() ? value : refuse(path, 'a text without white space around it', value);
}

/** A DNS label, as Kubernetes demands of namespaces. */
export function dnsLabel(path: Path, value: string): string {
  if (DNS_LABEL.test(value)) return value;
  return refuse(path, "a DNS label (at most 63 of a-z, 0-9 and '-')", value);
}

/** A DNS label that begins with a letter, as Kubernetes demands of Services, and of what is named after one. */
export function serviceName(path: Path, value: string, hint = ''): string {
  if (SERVICE_NAME.test(value)) return value;
  return refuse(path, `a DNS label (at most 63 of a-z, 0-9 and '-', beginning with a letter)${hint}`, value);
}

/** Whether a text can be the value of a label. */
export function isLabelValue(value: string): boolean {
  return LABEL_VALUE.test(value);
}

/** Labels: each key and value as Kubernetes demands. */
export function labelMap<T extends { readonly [key: string]: string }>(path: Path, labels: T): T {
  for (const [key, value] of Object.entries(keyed(path, labels))) {
    if (!isLabelValue(value))
      refuse(`${path}['${key}']`, "a label's value (at most 63 of A-Z, a-z, 0-9, '-', '_' and '.')", value);
  }
  return labels;
}

/** Annotations, or other entries whose keys are qualified names. */
export function keyed<T extends { readonly [key: string]: string }>(path: Path, entries: T): T {
  for (const key of Object.keys(entries)) {
    if (!QUALIFIED_NAME.test(key)) refuse(path, "keys such as 'team' or 'example.com/team'", key);
  }
  return entries;
}

/** A DNS subdomain, as Kubernetes demands of most object names. */
export function objectName(path: Path, value: string): string {
  if (value.length <= 253 && DNS_SUBDOMAIN.test(value)) return value;
  return refuse(path, "an object's name (a DNS subdomain of at most 253 characters)", value);
}

/** A key of a Secret or ConfigMap. */
export function dataKey(path: Path, value: string): string {
  if (value.length <= 253 && SECRET_KEY.test(value)) return value;
  return refuse(path, "a key of a Secret (at most 253 of letters, digits, '-', '_' and '.')", value);
}

/** A host name without scheme, port or path; no wildcard, which no browser types, and no address, which Ingresses refuse. */
export function host(path: Path, value: string): string {
  if (value.length <= 253 && DNS_SUBDOMAIN.test(value) && value.includes('.') && isIP(value) === 0) return value;
  return refuse(
    path,
    "a host name such as 'chat.example.com', without scheme, port, path or wildcard, and no address",
    value,
  );
}

/** Where a server is: a Service, a host name or an IPv4 address, without scheme and port. */
export function serverHost(path: Path, value: string): string {
  if (isIP(value) === 4) return value;
  return value.includes('.') ? host(path, value) : serviceName(path, value);
}

/** A range of addresses. */
export function cidr(path: Path, value: string): string {
  const [, address, bits] = /^([^/]*)\/(0|[1-9]\d{0,2})$/.exec(value) ?? [];
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address ?? '')] ?? -1;
  return Number(bits) <= longest ? value : refuse(path, "a range such as '10.0.0.0/8'", value);
}

/** A URL with one of the schemes, a host and no credentials. */
export function url(path: Path, value: string, schemes: string[] = ['http', 'https']): URL {
  const wanted = `a URL such as '${schemes[schemes.length - 1]}://host:1234'`;
  // What stands before an @ may be a credential, which no message repeats.
  const shown = value.replace(/^(.*:\/\/)?.*@/s, '$1***@');
  const parsed = URL.canParse(value) ? new URL(value) : refuse(path, wanted, shown);
  if (!schemes.includes(parsed.protocol.slice(0, -1)) || parsed.hostname === '' || /\s/.test(value)) {
    return refuse(path, wanted, shown);
  }
  if (parsed.username !== '' || parsed.password !== '') {
    const instead = path.endsWith('.fromUrl') ? '; use fromSecret instead' : '';
    throw new Error(`${path} must be a URL without user and password, got one for ${parsed.host}${instead}`);
  }
  return parsed;
}

/** A URL that something is put behind: without query, and without a `/` at its end. */
export function baseUrl(path: Path, value: string, schemes?: string[]): string {
  const { search, hash, protocol, host } = url(path, value, schemes);
  if (search !== '' || hash !== '') refuse(path, 'a URL without query', `${protocol}//${host}?…`);
  return value.replace(/\/+$/, '');
}

/** An element of a list that the program separates by `;`. */
export function listElement(path: Path, value: string): string {
  return value.includes(';')
    ? refuse(path, "a value without ';', which separates the elements of the list", value)
    : value;
}

/** The elements of a list as the program reads it: each a text, and none with what separates them. */
export function elements(path: Path, values: string[], separator = ','): string {
  if (values.length === 0) refuse(path, 'at least one element, or left out', '[]');
  for (const each of values) {
    if (text(path, each).includes(separator)) {
      refuse(path, `elements without '${separator}', which separates them`, each);
    }
  }
  return values.join(separator);
}
