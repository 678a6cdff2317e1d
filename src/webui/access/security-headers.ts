import type { Duration } from 'cdk8s';
import { optional, refuse, text } from '../../k8s/demand';
import { given, type Variable } from '../../k8s/environment';
import { wholeSeconds } from '../../k8s/seconds';

/**
 * Headers that tell browsers what the page may do; each is sent if it is said. What Open WebUI does not understand it replaces by a value
 * of its own, without a word: here it is refused.
 *
 * Source: open-webui v0.11.4 backend/open_webui/utils/security_headers.py
 */
export interface SecurityHeaders {
  /**
   * The host is reached through TLS only.
   *
   * @default - not said
   */
  readonly strictTransport?: StrictTransport;

  /**
   * Which pages may show this one in a frame.
   *
   * @default - all
   */
  readonly frameOptions?: FrameOptions;

  /**
   * Whether browsers take the types of files as they are told.
   *
   * @default false
   */
  readonly noSniff?: boolean;

  /**
   * What other sites learn of where a visitor comes from.
   *
   * @default - the browser's own
   */
  readonly referrerPolicy?: ReferrerPolicy;

  /**
   * What scripts may use: `camera=(),microphone=(self)`.
   *
   * @default - not said
   */
  readonly permissionsPolicy?: string;

  /**
   * Where scripts, styles, pictures and connections may come from.
   *
   * @default - not said
   */
  readonly contentSecurityPolicy?: string;

  /**
   * The same, to be reported and not enforced.
   *
   * @default - not said
   */
  readonly contentSecurityPolicyReportOnly?: string;

  /**
   * What other origins must say before this page embeds them.
   *
   * @default - not said
   */
  readonly embedderPolicy?: EmbedderPolicy;

  /**
   * Which pages share a group of windows with this one.
   *
   * @default - not said
   */
  readonly openerPolicy?: OpenerPolicy;

  /**
   * Which pages may load what is here.
   *
   * @default - not said
   */
  readonly resourcePolicy?: ResourcePolicy;

  /**
   * Where browsers send their reports: `default="https://reports.example.com"`.
   *
   * @default - not said
   */
  readonly reportingEndpoints?: string;

  /**
   * How long answers may be kept: `no-store, max-age=0`.
   *
   * @default - not said
   */
  readonly cacheControl?: string;

  /**
   * Whether downloads are saved before they are opened.
   *
   * @default false
   */
  readonly noOpen?: boolean;

  /**
   * Where documents of Flash and PDF may read from.
   *
   * @default - not said
   */
  readonly crossDomainPolicies?: CrossDomainPolicies;
}

/** The host is reached through TLS only. */
export interface StrictTransport {
  /** How long browsers remember it. */
  readonly maxAge: Duration;

  /**
   * Whether all hosts below it are meant too.
   *
   * @default false
   */
  readonly includeSubdomains?: boolean;

  /**
   * Whether browsers may know it before the first visit. It is hard to take back.
   *
   * @default false
   */
  readonly preload?: boolean;
}

/** Which pages may show this one in a frame. */
export enum FrameOptions {
  /** None. */
  DENY = 'DENY',
  /** Those of the same origin. */
  SAMEORIGIN = 'SAMEORIGIN',
}

/** What other sites learn of where a visitor comes from. */
export enum ReferrerPolicy {
  NO_REFERRER = 'no-referrer',
  NO_REFERRER_WHEN_DOWNGRADE = 'no-referrer-when-downgrade',
  ORIGIN = 'origin',
  ORIGIN_WHEN_CROSS_ORIGIN = 'origin-when-cross-origin',
  SAME_ORIGIN = 'same-origin',
  STRICT_ORIGIN = 'strict-origin',
  STRICT_ORIGIN_WHEN_CROSS_ORIGIN = 'strict-origin-when-cross-origin',
  UNSAFE_URL = 'unsafe-url',
}

/** What other origins must say before a page embeds them. */
export enum EmbedderPolicy {
  UNSAFE_NONE = 'unsafe-none',
  REQUIRE_CORP = 'require-corp',
  CREDENTIALLESS = 'credentialless',
}

/** Which pages share a group of windows. */
export enum OpenerPolicy {
  UNSAFE_NONE = 'unsafe-none',
  SAME_ORIGIN_ALLOW_POPUPS = 'same-origin-allow-popups',
  SAME_ORIGIN = 'same-origin',
}

/** Which pages may load something. */
export enum ResourcePolicy {
  SAME_SITE = 'same-site',
  SAME_ORIGIN = 'same-origin',
  CROSS_ORIGIN = 'cross-origin',
}

/** Where documents of Flash and PDF may read from. */
export enum CrossDomainPolicies {
  NONE = 'none',
  MASTER_ONLY = 'master-only',
  BY_CONTENT_TYPE = 'by-content-type',
  BY_FTP_FILENAME = 'by-ftp-filename',
}

/** The variables of the headers. */
export function headerVariables(headers: SecurityHeaders): Variable[] {
  const path = 'webui.access.securityHeaders';
  const { strictTransport } = headers;
  const said = (name: 'contentSecurityPolicy' | 'contentSecurityPolicyReportOnly' | 'reportingEndpoints') =>
    optional(headers[name], given => text(`${path}.${name}`, given));
  return given({
    HSTS: strictTransport && strict(`${path}.strictTransport`, strictTransport),
    XFRAME_OPTIONS: headers.frameOptions,
    XCONTENT_TYPE: headers.noSniff ? 'nosniff' : undefined,
    REFERRER_POLICY: headers.referrerPolicy,
    PERMISSIONS_POLICY: optional(headers.permissionsPolicy, policy => permissions(`${path}.permissionsPolicy`, policy)),
    CONTENT_SECURITY_POLICY: said('contentSecurityPolicy'),
    CONTENT_SECURITY_POLICY_REPORT_ONLY: said('contentSecurityPolicyReportOnly'),
    CROSS_ORIGIN_EMBEDDER_POLICY: headers.embedderPolicy,
    CROSS_ORIGIN_OPENER_POLICY: headers.openerPolicy,
    CROSS_ORIGIN_RESOURCE_POLICY: headers.resourcePolicy,
    REPORTING_ENDPOINTS: said('reportingEndpoints'),
    CACHE_CONTROL: optional(headers.cacheControl, directives => caching(`${path}.cacheControl`, directives)),
    XDOWNLOAD_OPTIONS: headers.noOpen ? 'noopen' : undefined,
    XPERMITTED_CROSS_DOMAIN_POLICIES: headers.crossDomainPolicies,
  });
}

function strict(path: string, { maxAge, includeSubdomains, preload }: StrictTransport): string {
  const seconds = wholeSeconds(`${path}.maxAge`, maxAge, 0);
  return [`max-age=${seconds}`, includeSubdomains && 'includeSubDomains', preload && 'preload']
    .filter(Boolean)
    .join(';');
}

const FEATURES = [
  'accelerometer|autoplay|camera|clipboard-read|clipboard-write|fullscreen|geolocation|gyroscope|magnetometer|microphone|midi',
  'payment|picture-in-picture|sync-xhr|usb|xr-spatial-tracking',
].join('|');

const PERMISSION = new RegExp(`^(${FEATURES})=\\((self)?\\)$`, 'i');

function permissions(path: string, policy: string): string {
  if (policy.split(',').every(each => PERMISSION.test(each))) return policy;
  return refuse(path, 'a list such as camera=(),microphone=(self), without blanks', policy);
}

const DIRECTIVE =
  /^(public|private|no-cache|no-store|must-revalidate|proxy-revalidate|(s-maxage|max-age)=\d+|no-transform|immutable)$/i;

function caching(path: string, directives: string): string {
  if (directives.split(/,\s*/).every(each => DIRECTIVE.test(each))) return directives;
  return refuse(path, 'directives such as no-store, max-age=0', directives);
}
