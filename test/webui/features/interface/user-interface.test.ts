import { Duration } from 'cdk8s';
import { BannerType } from '../../../../src/webui/features/interface/banner';
import { type UserInterface, userInterface } from '../../../../src/webui/features/interface/user-interface';
import { type ServerOptions, server } from '../../../../src/webui/features/server/server-options';
import { KEY, key, rowsOf } from '../expected';

test('everything that users see has its variable', () => {
  const options: Required<UserInterface> = {
    name: 'Chat',
    defaultLocale: 'de-DE',
    banners: [
      { id: 'a', content: 'No secrets: $5.' },
      { id: 'b', content: 'Tonight', title: 'Down', type: BannerType.WARNING, dismissible: false },
    ],
    promptSuggestions: [
      { title: 'Explain', subtitle: 'a contract', content: 'Explain this.' },
      { title: 'B', content: 'C' },
    ],
    titleGeneration: false,
    tagGeneration: false,
    followUpGeneration: false,
    autocompletion: true,
    channels: true,
    notes: false,
    memories: false,
    folders: false,
    communitySharing: false,
    messageRating: false,
    userWebhooks: true,
  };
  expect(rowsOf(userInterface(options))).toEqual([
    ['WEBUI_NAME', 'Chat'],
    ['DEFAULT_LOCALE', 'de-DE'],
    [
      'WEBUI_BANNERS',
      '[{"id":"a","type":"info","title":"","content":"No secrets: $$5.","dismissible":true,"timestamp":0},' +
        '{"id":"b","type":"warning","title":"Down","content":"Tonight","dismissible":false,"timestamp":0}]',
    ],
    [
      'DEFAULT_PROMPT_SUGGESTIONS',
      '[{"title":["Explain","a contract"],"content":"Explain this."},{"title":["B",""],"content":"C"}]',
    ],
    ['ENABLE_TITLE_GENERATION', 'false'],
    ['ENABLE_TAGS_GENERATION', 'false'],
    ['ENABLE_FOLLOW_UP_GENERATION', 'false'],
    ['ENABLE_AUTOCOMPLETE_GENERATION', 'true'],
    ['ENABLE_CHANNELS', 'true'],
    ['ENABLE_NOTES', 'false'],
    ['ENABLE_MEMORIES', 'false'],
    ['ENABLE_FOLDERS', 'false'],
    ['ENABLE_COMMUNITY_SHARING', 'false'],
    ['ENABLE_MESSAGE_RATING', 'false'],
    ['ENABLE_USER_WEBHOOKS', 'true'],
  ]);
  expect(rowsOf(userInterface({}))).toEqual([]);
});

test('everything about the server has its variable', () => {
  const options: Required<ServerOptions> = {
    plugins: false,
    safeMode: true,
    versionCheck: false,
    licenseKey: key,
    compression: false,
    fastJson: true,
    streamChunkSize: 5,
    toolServerTimeout: Duration.minutes(1),
    trustedCertificates: { configMap: 'company-ca', key: 'ca.pem' },
    proxy: { url: 'http://proxy:3128', except: ['.svc', '10.0.0.0/8'] },
  };
  const contribution = server(options);
  expect(rowsOf(contribution)).toEqual([
    ['ENABLE_PLUGINS', 'false'],
    ['SAFE_MODE', 'true'],
    ['ENABLE_VERSION_UPDATE_CHECK', 'false'],
    ['LICENSE_KEY', KEY],
    ['ENABLE_COMPRESSION_MIDDLEWARE', 'false'],
    ['ENABLE_ORJSON', 'true'],
    ['CHAT_RESPONSE_STREAM_DELTA_CHUNK_SIZE', '5'],
    ['AIOHTTP_CLIENT_TIMEOUT_TOOL_SERVER', '60'],
    ['SSL_CERT_FILE', '/etc/open-webui/certificates/ca.pem'],
    ['REQUESTS_CA_BUNDLE', '/etc/open-webui/certificates/ca.pem'],
    ['AIOHTTP_CLIENT_SSL_CERT_FILE', '/etc/open-webui/certificates/ca.pem'],
    ['http_proxy', 'http://proxy:3128'],
    ['https_proxy', 'http://proxy:3128'],
    ['no_proxy', '.svc,10.0.0.0/8'],
  ]);
  expect(contribution.volumes).toEqual([
    { name: 'certificates', configMap: { name: 'company-ca', items: [{ key: 'ca.pem', path: 'ca.pem' }] } },
  ]);
  expect(contribution.mounts).toEqual([
    { name: 'certificates', mountPath: '/etc/open-webui/certificates', readOnly: true },
  ]);
  expect(server({})).toEqual({ env: [], volumes: undefined, mounts: undefined });
});

test.each<[() => unknown, string | RegExp]>([
  [
    () => userInterface({ name: ' ' }),
    "webui.userInterface.name must be a text without white space around it, got ' '",
  ],
  [
    () => userInterface({ defaultLocale: 'German' }),
    "webui.userInterface.defaultLocale must be a language such as 'de-DE', got 'German'",
  ],
  [
    () => userInterface({ banners: [{ id: '', content: 'a' }] }),
    "webui.userInterface.banners[0].id must be an id of its own, got ''",
  ],
  [
    () =>
      userInterface({
        banners: [
          { id: 'a', content: 'a' },
          { id: 'a', content: 'b' },
        ],
      }),
    "webui.userInterface.banners[1].id must be an id of its own, got 'a'",
  ],
  [
    () => userInterface({ banners: [{ id: 'a', content: ' ' }] }),
    "webui.userInterface.banners[0].content must be a text, got ' '",
  ],
  [
    () => userInterface({ promptSuggestions: [{ title: '', content: 'a' }] }),
    /^webui\.userInterface\.promptSuggestions\[0\]\.title must be/,
  ],
  [() => server({ streamChunkSize: 0 }), 'webui.server.streamChunkSize must be a whole number of 1 or more, got 0'],
  [
    () => server({ toolServerTimeout: Duration.millis(1500) }),
    'webui.server.toolServerTimeout in seconds must be a whole number of 1 or more, got 1.5',
  ],
  [
    () => server({ trustedCertificates: { configMap: 'A', key: 'a' } }),
    /^webui\.server\.trustedCertificates\.configMap must be an object's name/,
  ],
  [
    () => server({ trustedCertificates: { configMap: 'a', key: '/' } }),
    /^webui\.server\.trustedCertificates\.key must be/,
  ],
  [
    () => server({ proxy: { url: 'http://a:b@proxy', except: ['.svc'] } }),
    /^webui\.server\.proxy\.url must be a URL without user/,
  ],
  [
    () => server({ proxy: { url: 'http://proxy', except: [] } }),
    "webui.server.proxy.except must be hosts of the cluster at least, such as '.svc', got '[]'",
  ],
])('what is refused says why: %#', (make, message) => {
  expect(make).toThrow(message);
});
