import { formerNames, newestRelease, variables } from '../src/variables/catalogue';
import { type FormerName, isSeed, type Variable } from '../src/variables/variable';

/**
 * The page that lists every variable of Open WebUI, in Markdown.
 *
 * @param setBy the props of `WebUI` that set variables, each as the program writes it, by the variable's name
 */
export function variablesDocument(setBy: Readonly<Record<string, string>>): string {
  const groups = Object.keys(GROUPS).map(title => ({
    title,
    variables: variables.filter(({ name }) => groupOf(name) === title),
  }));
  return `${[
    '<!-- Generated from src/variables by `npm run docs`. Do not edit. -->',
    '# Variables',
    introduction(),
    groups.map(({ title }) => `- [${title}](#${anchorOf(title)})`).join('\n'),
    ...groups.flatMap(({ title, variables: all }) => [
      `## ${title}`,
      table(
        ['Variable', 'Type', 'Since', 'Read', 'Set by'],
        all.map(variable => row(variable, setBy)),
      ),
    ]),
    '## Names that are not read',
    'Upstream documents or older programs have these names; setting them does nothing.',
    table(['Name', 'Instead', 'Not read since'], formerNames.map(formerRow)),
  ].join('\n\n')}\n`;
}

function introduction(): string {
  const seeds = variables.filter(variable => isSeed(variable)).length;
  return `Every environment variable that Open WebUI ${newestRelease} reads, ${variables.length} of them.

- **Type:** booleans are \`true\` or \`false\`; a list says its separator; a secret comes from a Secret.
- **Since** is the first release that reads it, as far as that is known.
- **Read** says when, where a program sets it: a *plain* variable at every start. An *owned* one (${seeds} of them, with
  the key of the stored configuration) upstream reads at the first start only, until its key is stored: a program's
  value is written to the key again at every start, whether a prop or \`env\` sets it. Variables of OAuth are plain,
  although they have keys, unless \`ENABLE_OAUTH_PERSISTENT_CONFIG\` is \`true\`.
- **Set by** is the prop of \`WebUI\` that sets it. Everything else is given through \`env\`, and secrets through
  \`secretEnv\`; names of your own code are listed in \`extraVariables\`.

The prop \`configuration\` says who has the last word on owned variables, and \`webui.settings\` what follows for each
variable of a program: \`owned\`, \`seeded\` (it counts at the first start) or \`environment\` (it counts at every start).

${table(
  ['', '`Configuration.owned()`, the default', '`.seeded()`, upstream’s way', '`.declarative()`'],
  [
    ['what the program sets', 'is written at every start', 'counts at the first start', 'counts at every start'],
    [
      'what an administrator changes of it',
      'lasts until the next start',
      'stays',
      'is forgotten, and known to one replica',
    ],
    ['what an administrator changes of the rest', 'stays', 'stays', 'is forgotten, and known to one replica'],
    ['a rotated Secret', 'arrives at the next start', 'does not arrive', 'arrives at the next start'],
    ['a prop that is taken out', 'leaves its last value', 'leaves its first value', 'leaves the default'],
    ['`ENABLE_PERSISTENT_CONFIG`', '`true`', '`true`', '`false`'],
  ],
)}

\`ENABLE_OLLAMA_API\` and \`ENABLE_OPENAI_API\` are only seeded where they are \`false\` for want of servers, so that an
administrator can add some. Releases before 0.10 keep their configuration in another way: nothing is owned there.`;
}

function row(variable: Variable, setBy: Readonly<Record<string, string>>): string[] {
  const { name, since = '', configKey, secret } = variable;
  const prop = Object.hasOwn(setBy, name) ? setBy[name] : undefined;
  const reading = isSeed(variable) ? 'owned' : 'plain';
  return [
    `<a id="${name}"></a>\`${name}\``,
    secret ? `${typeOf(variable)}, secret` : typeOf(variable),
    since,
    configKey ? `${reading} (\`${configKey}\`)` : reading,
    prop ? `\`${prop}\`` : `through \`${secret ? 'secretEnv' : 'env'}\`${newerName(variable)}`,
  ];
}

function newerName({ successor }: Variable): string {
  return successor ? `; older name of \`${successor}\`` : '';
}

function typeOf({ type, separator }: Variable): string {
  switch (type) {
    case 'list':
      return `list, by \`${separator}\``;
    case 'object':
    case 'array':
      return `JSON ${type}`;
    case 'json':
      return 'JSON';
    default:
      return type;
  }
}

function formerRow({ name, successor, until }: FormerName): string[] {
  return [`\`${name}\``, successor ? `\`${successor}\`` : '', until ?? 'never was'];
}

/**
 * The chapters, each with what the names of its variables begin with, `ENABLE_` left aside, or hold where there is a
 * `*`; of several that fit the first counts.
 */
const GROUPS: Record<string, string> = {
  'User permissions': 'USER_PERMISSIONS_',
  Database: 'DATABASE_ DB_MIGRATIONS',
  'Redis and websockets': 'REDIS_ WEBSOCKET_ STAR_SESSIONS UVICORN_WS',
  'Vector databases': `VECTOR_DB CHROMA_ PGVECTOR_ QDRANT_ MILVUS_ OPENSEARCH_ ELASTICSEARCH_ SSL_ASSERT PINECONE_
    WEAVIATE_ ORACLE_ MARIADB_VECTOR VALKEY_ OPENGAUSS_ S3_VECTOR_`,
  'File storage': 'STORAGE_ S3_ GCS_ AZURE_STORAGE_ GOOGLE_APPLICATION_',
  'Web search and fetching': `*WEB_SEARCH *WEB_LOADER *WEB_FETCH *_SEARCH_API *SERP SEARXNG PLAYWRIGHT FIRECRAWL TAVILY
    BING_ BRAVE_ KAGI MOJEEK BOCHA EXA_ JINA PERPLEXITY SOUGOU YACY YANDEX YOUCOM YDC_ LINKUP STAAN GOOGLE_PSE DDGS
    SEARCHAPI AZURE_AI_SEARCH OLLAMA_CLOUD YOUTUBE MICROSOFT_WEB_IQ EXTERNAL_WEB`,
  'Content extraction': `CONTENT_EXTRACTION TIKA DOCLING DATALAB MINERU DOCUMENT_INTELLIGENCE MISTRAL_OCR PADDLEOCR
    EXTERNAL_DOCUMENT PDF_`,
  'Sign-in': `OAUTH OPENID LDAP SCIM MICROSOFT_ GOOGLE_CLIENT GOOGLE_OAUTH GOOGLE_REDIRECT GITHUB FEISHU SIGNUP LOGIN
    PASSWORD WEBUI_AUTH WEBUI_ADMIN WEBUI_SESSION JWT API_KEY CUSTOM_API_KEY INITIAL_ADMIN ADMIN_USER DEFAULT_USER_ROLE
    DEFAULT_GROUP PENDING_USER`,
  Images: 'IMAGE COMFYUI AUTOMATIC1111 OPENAI_IMAGE',
  'Model servers': 'OLLAMA_ OPENAI_ GEMINI_ AIOHTTP_ DIRECT_ BASE_MODELS MODELS_ RESPONSES_API K8S_',
  Retrieval: `RAG_ CHUNK_ TIKTOKEN SENTENCE_TRANSFORMERS AUXILIARY_EMBEDDING ASYNC_EMBEDDING MARKDOWN_HEADER
    RETRIEVAL_UNSCOPED KNOWLEDGE KB_EXEC VIEW_FILE FILE_ BYPASS_EMBEDDING BYPASS_RETRIEVAL GOOGLE_DRIVE ONEDRIVE`,
  Audio: 'AUDIO WHISPER DEEPGRAM ELEVENLABS BYPASS_PYDUB VOICE_',
  'Code execution': 'CODE_ PYODIDE',
  'Telemetry and logs': 'OTEL AUDIT LOG GLOBAL_LOG MAX_BODY ANONYMIZED SCARF DO_NOT_TRACK',
  'Security headers and origins': `CORS CONTENT_SECURITY CROSS_ORIGIN HSTS XFRAME XCONTENT XDOWNLOAD XPERMITTED REFERRER
    PERMISSIONS_POLICY REPORTING CACHE_CONTROL IFRAME_CSP FORWARD`,
  'Interface and tasks': `*GENERATION *PROMPT *BANNERS *DEFAULT_ TASK_ *COMPACTION CHANNEL FOLDER NOTES CALENDAR
    AUTOMATION SUBAGENT MEMOR EVALUATION COMMUNITY MESSAGE_RATING USER_ ADMIN_ CHAT_ TOOL TERMINAL_ MCP_ PLUGINS PIP_
    MODEL_ORDER RESPONSE_WATERMARK SHOW_ADMIN CUSTOM_MODEL`,
  General: '*',
};

function groupOf(name: string): string {
  const bare = name.replace(/^ENABLE_/, '');
  const fits = (part: string) => (part.startsWith('*') ? name.includes(part.slice(1)) : bare.startsWith(part));
  return Object.keys(GROUPS).find(title => GROUPS[title].split(/\s+/).some(fits)) ?? 'General';
}

function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
