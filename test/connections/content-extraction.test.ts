import { Duration } from 'cdk8s';
import { ContentExtraction, type IContentExtractor } from '../../src/connections/content-extraction';
import { MarkerOutput } from '../../src/connections/content-extraction/datalab-marker';
import { envVars } from '../../src/k8s/environment';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';

const key = SecretRef.of('engine', 'key');
const peer = NetworkPeer.pods('documents', { app: 'engine' });
const internet = NetworkPeer.internet();

/** The variables of an engine, as `NAME=value`, or `NAME` for a Secret's. */
function variablesOf({ contentExtraction: { _contribution: contribution } }: IContentExtractor): string[] {
  return envVars(contribution.env ?? []).map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));
}

const flowsOf = ({ contentExtraction }: IContentExtractor) => contentExtraction._contribution.flows;

test('a loader of your own', () => {
  const engine = ContentExtraction.external({
    url: 'http://loader:8080/',
    apiKey: key,
    headers: { 'X-User': '{{USER_EMAIL}}' },
    secretHeaders: { 'X-Key': SecretRef.of('loader', 'second') },
    peer,
  });
  expect(variablesOf(engine)).toEqual([
    'CONTENT_EXTRACTION_ENGINE=external',
    'EXTERNAL_DOCUMENT_LOADER_URL=http://loader:8080',
    'EXTERNAL_DOCUMENT_LOADER_API_KEY',
    'EXTERNAL_DOCUMENT_LOADER_HEADER_0',
    'EXTERNAL_DOCUMENT_LOADER_HEADERS={"X-User":"{{USER_EMAIL}}","X-Key":"$(EXTERNAL_DOCUMENT_LOADER_HEADER_0)"}',
  ]);
  expect(flowsOf(engine)).toEqual([{ peer, port: 8080 }]);
  expect(variablesOf(ContentExtraction.external({ url: 'http://loader', apiKey: key }))).toHaveLength(3);
});

test('Marker', () => {
  const engine = ContentExtraction.datalabMarker({
    apiKey: key,
    url: 'http://marker:8000/api',
    useLlm: true,
    forceOcr: true,
    stripExistingOcr: false,
    paginate: true,
    formatLines: true,
    withoutImages: true,
    skipCache: true,
    output: MarkerOutput.HTML,
    parameters: { disable_links: true },
  });
  expect(variablesOf(engine)).toEqual([
    'CONTENT_EXTRACTION_ENGINE=datalab_marker',
    'DATALAB_MARKER_API_KEY',
    'DATALAB_MARKER_API_BASE_URL=http://marker:8000/api',
    'DATALAB_MARKER_USE_LLM=true',
    'DATALAB_MARKER_FORCE_OCR=true',
    'DATALAB_MARKER_STRIP_EXISTING_OCR=false',
    'DATALAB_MARKER_PAGINATE=true',
    'DATALAB_MARKER_FORMAT_LINES=true',
    'DATALAB_MARKER_DISABLE_IMAGE_EXTRACTION=true',
    'DATALAB_MARKER_SKIP_CACHE=true',
    'DATALAB_MARKER_OUTPUT_FORMAT=html',
    'DATALAB_MARKER_ADDITIONAL_CONFIG={"disable_links":true}',
  ]);
  expect(flowsOf(engine)).toEqual([{ peer: undefined, port: 8000 }]);
  const service = ContentExtraction.datalabMarker({ apiKey: key });
  expect(variablesOf(service)).toHaveLength(2);
  expect(flowsOf(service)).toEqual([{ peer: internet, port: 443 }]);
});

test('Document Intelligence, by its key or by the identity of the pod', () => {
  const endpoint = 'https://company.cognitiveservices.azure.com';
  const engine = ContentExtraction.documentIntelligence({ endpoint, key, model: 'prebuilt-read', peer: internet });
  expect(variablesOf(engine)).toEqual([
    'CONTENT_EXTRACTION_ENGINE=document_intelligence',
    `DOCUMENT_INTELLIGENCE_ENDPOINT=${endpoint}`,
    'DOCUMENT_INTELLIGENCE_KEY',
    'DOCUMENT_INTELLIGENCE_MODEL=prebuilt-read',
  ]);
  expect(flowsOf(engine)).toEqual([{ peer: internet, port: 443 }]);
  expect(engine.contentExtraction._contribution.workloadIdentity).toBe(false);
  const keyless = ContentExtraction.documentIntelligence({ endpoint });
  expect(variablesOf(keyless)).toContain('DOCUMENT_INTELLIGENCE_KEY=');
  expect(keyless.contentExtraction._contribution.workloadIdentity).toBe(true);
});

test("Mistral's OCR", () => {
  const engine = ContentExtraction.mistralOcr({ apiKey: key, url: 'http://ocr:81/v1', useBase64: true, peer });
  expect(variablesOf(engine)).toEqual([
    'CONTENT_EXTRACTION_ENGINE=mistral_ocr',
    'MISTRAL_OCR_API_KEY',
    'MISTRAL_OCR_API_BASE_URL=http://ocr:81/v1',
    'MISTRAL_OCR_USE_BASE64=true',
  ]);
  expect(flowsOf(engine)).toEqual([{ peer, port: 81 }]);
  expect(flowsOf(ContentExtraction.mistralOcr({ apiKey: key }))).toEqual([{ peer: internet, port: 443 }]);
});

test('MinerU, of your own or as a service', () => {
  const reading = { timeout: Duration.minutes(10), fileExtensions: ['pdf', 'docx'], parameters: { enable_ocr: true } };
  const read = ['MINERU_API_TIMEOUT=600', 'MINERU_FILE_EXTENSIONS=pdf,docx', 'MINERU_PARAMS={"enable_ocr":true}'];
  const own = ContentExtraction.minerU({ url: 'http://mineru:8000', apiKey: key, peer, ...reading });
  expect(variablesOf(own)).toEqual([
    'CONTENT_EXTRACTION_ENGINE=mineru',
    'MINERU_API_MODE=local',
    'MINERU_API_URL=http://mineru:8000',
    'MINERU_API_KEY',
    ...read,
  ]);
  expect(flowsOf(own)).toEqual([{ peer, port: 8000 }]);
  const service = ContentExtraction.minerUCloud({ apiKey: key, ...reading });
  expect(variablesOf(service)).toEqual([
    'CONTENT_EXTRACTION_ENGINE=mineru',
    'MINERU_API_MODE=cloud',
    'MINERU_API_URL=https://mineru.net/api/v4',
    'MINERU_API_KEY',
    ...read,
  ]);
  expect(flowsOf(service)).toEqual([{ peer: internet, port: 443 }]);
  const proxied = ContentExtraction.minerUCloud({ apiKey: key, url: 'https://proxy.example.com/v4' });
  expect(flowsOf(proxied)).toEqual([{ peer: undefined, port: 443 }]);
});

test('PaddleOCR-VL', () => {
  const engine = ContentExtraction.paddleOcrVl({ url: 'http://paddle:8080', token: key, peer });
  expect(variablesOf(engine)).toEqual([
    'CONTENT_EXTRACTION_ENGINE=paddleocr_vl',
    'PADDLEOCR_VL_BASE_URL=http://paddle:8080',
    'PADDLEOCR_VL_TOKEN',
  ]);
  expect(flowsOf(engine)).toEqual([{ peer, port: 8080 }]);
});

test.each<[string, () => IContentExtractor, string]>([
  [
    'a loader without scheme',
    () => ContentExtraction.external({ url: 'loader', apiKey: key }),
    'ContentExtraction.external url must be a URL such as',
  ],
  [
    "what is no header's name",
    () => ContentExtraction.external({ url: 'http://a', apiKey: key, headers: { 'X User': 'a' } }),
    "ContentExtraction.external headers must be a header's name (RFC 9110), got 'X User'",
  ],
  [
    'a header twice',
    () => ContentExtraction.external({ url: 'http://a', apiKey: key, headers: { a: 'b' }, secretHeaders: { a: key } }),
    "ContentExtraction.external secretHeaders must be no header of headers, got 'a'",
  ],
  [
    'an endpoint with a key in it',
    () => ContentExtraction.documentIntelligence({ endpoint: 'https://a?key=hunter2' }),
    'ContentExtraction.documentIntelligence endpoint must be a URL without query',
  ],
  [
    'an empty model',
    () => ContentExtraction.documentIntelligence({ endpoint: 'https://a', model: '' }),
    'ContentExtraction.documentIntelligence model must be a text',
  ],
  [
    'an ending with a dot',
    () => ContentExtraction.minerU({ url: 'http://a', fileExtensions: ['.pdf'] }),
    "ContentExtraction.minerU fileExtensions must be endings in lower case, such as 'pdf', got '.pdf'",
  ],
  [
    'no time',
    () => ContentExtraction.minerUCloud({ apiKey: key, timeout: Duration.millis(1) }),
    'ContentExtraction.minerUCloud timeout in seconds must be a whole number',
  ],
])('%s is refused', (_title, engine, message) => {
  expect(engine).toThrow(message);
});
