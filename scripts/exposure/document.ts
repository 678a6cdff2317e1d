import type { Capabilities } from '../../src/exposure/capabilities';
import type { Measure, Objects } from '../../src/exposure/measure';
import type { Documented, Family } from './family';

/** The page about ways in: which controller is told what, where, and why. */
export function exposureDocument(families: readonly Family[]): string {
  return `${[HEADER, contents(families), INTRODUCTION, ...families.map(chapter)].join('\n\n')}\n`;
}

const HEADER = '<!-- Generated from src/exposure by `npm run docs`. Do not edit. -->\n# Ways in';

const INTRODUCTION = `Without an exposure there is no way in but \`kubectl port-forward svc/<name> 8080:80\`. An exposure says what must hold, whatever
controller does it, and each controller is told so where it reads it:

- **Sessions.** A browser stays at one pod (\`affinity\`), by a cookie where the controller can.
- **Silence** (\`idleTimeout\`) of an hour: from a question to the first token, and between two messages of a websocket. Open WebUI pings
  each 25 s; less than 60 s is refused.
- **Whole answers** (\`totalTimeout\`) have no limit: they are streams, and a limit cuts them however steadily they arrive.
- **Uploads** of 100 MiB (\`maxBodySize\`). \`RAG_FILE_MAX_SIZE\`, in MiB, must not be larger, or users see no reason.
- **Streams.** Nothing is buffered, and websockets are passed.
- **HTTPS.** Where TLS ends at the controller (\`tls\`), plain HTTP is redirected.

What a controller cannot be told is refused where it is asked for, with what to do instead. The first host of the first exposure is the
public URL (\`WEBUI_URL\`); all hosts are allowed origins (\`CORS_ALLOW_ORIGIN\`); cookies are secure where all of them are HTTPS; and
\`trustedProxies\` are whom Open WebUI believes the addresses of browsers (\`FORWARDED_ALLOW_IPS\`). With network policies nobody but the proxy is
admitted: \`ingressFrom\`, or where its documentation installs it ([network-policies.md](network-policies.md)). Open WebUI lives at \`/\` of a host: there is
no option for a path.`;

function contents(families: readonly Family[]): string {
  return families
    .map(({ title, ways }) => `**${title}**: ${ways.map(way => `[${way.title}](#${anchor(way.title)})`).join(', ')}`)
    .join('\n\n');
}

function chapter({ title, prose, ways }: Family): string {
  return [`## ${title}`, prose, ...ways.map(section)].join('\n\n');
}

function section({ title, call, exposure, prose }: Documented): string {
  const { capabilities } = exposure._way;
  const { objects, measures = [], service } = exposure._way.bind(TARGET);
  const [main] = Object.values(objects);
  const rows = [
    ...measures.flatMap(measure => rowsOf(measure, main?.kind ?? '')),
    ...Object.entries(service?.fields ?? {})
      .filter(([, value]) => value !== undefined)
      .map(serviceRow),
  ];
  return [
    `### ${title}`,
    `\`${call}\``,
    ...(prose ? [prose] : []),
    [
      '| Where | What | Why: otherwise or by default |',
      '|---|---|---|',
      ...rows.map(row => `| ${row.join(' | ')} |`),
    ].join('\n'),
    ...(capabilities ? limits(capabilities) : []),
  ].join('\n\n');
}

/** A field of the Service, as it is written there. */
function serviceRow([field, value]: [string, unknown]): string[] {
  const { path = field, why } = SERVICE_FIELDS[field];
  return ['Service', `\`${path}: ${value}\``, why];
}

const SERVICE_FIELDS: { readonly [field: string]: { readonly path?: string; readonly why: string } } = {
  type: { why: 'the Service would be reached inside of the cluster only' },
  nodePort: { why: 'the cluster would choose one' },
  externalTrafficPolicy: { why: '`Local` keeps the addresses of browsers, `Cluster` lets every node answer' },
  sessionAffinity: { why: 'connections of one browser would reach any pod' },
  sessionAffinitySeconds: {
    path: 'sessionAffinityConfig.clientIP.timeoutSeconds',
    why: 'three hours are the default, a day is the most',
  },
};

/** What the examples lead to. */
const TARGET = {
  program: 'open-webui',
  metadata: (suffix?: string, annotations?: { [key: string]: string }) => ({
    name: suffix ? `chat-${suffix}` : 'chat',
    namespace: 'ai',
    labels: {},
    annotations,
  }),
  service: 'chat',
  port: 80,
  portName: 'http',
};

function rowsOf({ why, annotations, rule, service, objects, shared }: Measure, main: string): string[][] {
  const places: [string, string[]][] = [
    [main, [...entries(annotations ?? {}), ...fields(rule ?? {})]],
    ['Service', entries(service ?? {})],
    ...written({ ...objects, ...shared }),
  ];
  return places.filter(([, what]) => what.length > 0).map(([where, what]) => [where, what.join('<br>'), sentence(why)]);
}

/** What is in objects beside, without what every Ingress says. */
function written(objects: Objects): [string, string[]][] {
  return Object.values(objects).map(({ kind, metadata, spec }) => {
    const { rules: _rules, ingressClassName: _class, ...said } = spec as { [field: string]: unknown };
    const { targetRef, targetRefs, targetReference, ...rest } = said as Targeted;
    const { annotations = {} } = metadata as { annotations?: { [key: string]: string } };
    const target = targetRef ?? targetRefs?.[0] ?? targetReference;
    const place = target ? `${kind} of the ${target.kind ?? 'Service'}` : kind;
    return [place, [...(kind === 'Ingress' ? entries(annotations) : []), ...fields(rest)]];
  });
}

/** What a policy is attached to. */
interface Targeted {
  readonly targetRef?: { readonly kind: string };
  readonly targetRefs?: { readonly kind: string }[];
  readonly targetReference?: { readonly kind?: string };
}

function entries(map: { readonly [key: string]: unknown }): string[] {
  return Object.entries(map).map(([key, value]) => `\`${key}: ${String(value).replaceAll('|', '\\|')}\``);
}

/** Each leaf of some fields, by its path. */
function fields(value: object): string[] {
  return entries(Object.fromEntries(leaves(value)));
}

function leaves(value: unknown, path = ''): [string, unknown][] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, field]) => {
    const step = Array.isArray(value) ? `[${key}]` : key;
    return leaves(field, path === '' || step.startsWith('[') ? `${path}${step}` : `${path}.${step}`);
  });
}

function limits(can: Capabilities): string[] {
  const { cookie } = can;
  const told: [string, unknown][] = [
    ['affinity by cookie', cookie],
    ['cookie name', typeof cookie === 'object' ? cookie.name : undefined],
    ['cookie maxAge', typeof cookie === 'object' ? cookie.seconds : undefined],
    ['cookie sameSite', typeof cookie === 'object' ? cookie.sameSite : undefined],
    ['idleTimeout', can.idleTimeout],
    ['totalTimeout', can.totalTimeout],
    ['maxBodySize', can.maxBodySize],
    ['redirectHttp', can.redirectHttp],
  ];
  const refused = told.filter(([, why]) => typeof why === 'string').map(([what, why]) => `- \`${what}\`: ${why}`);
  return [
    ...(refused.length > 0 ? [`It cannot be told:\n\n${refused.join('\n')}`] : []),
    ...(can.operator ? [`For its operator:\n\n${can.operator.map(each => `- ${each}`).join('\n')}`] : []),
  ];
}

function sentence(why: string): string {
  return why.replaceAll('|', '\\|');
}

function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}
