import type { Environment } from '../manifests/environment';
import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** What each engine must be told; what is left out has a default. Source: open-webui v0.11.4 backend/open_webui/retrieval/loaders/main.py */
const NEEDS = new Map([
  ['', []],
  ['tika', []],
  ['docling', []],
  ['external', ['EXTERNAL_DOCUMENT_LOADER_URL', 'EXTERNAL_DOCUMENT_LOADER_API_KEY']],
  ['datalab_marker', ['DATALAB_MARKER_API_KEY']],
  ['document_intelligence', ['DOCUMENT_INTELLIGENCE_ENDPOINT']],
  ['mistral_ocr', ['MISTRAL_OCR_API_KEY']],
  ['mineru', []],
  ['paddleocr_vl', ['PADDLEOCR_VL_TOKEN']],
]);

/** An engine that lacks something is not used, and nothing says so. */
export const extractionEngineIsComplete: Rule = {
  id: 'extraction-engine-is-complete',
  level: 'error',
  title: 'the engine that reads documents exists, and has all that it needs',
  why: 'Open WebUI reads documents itself, without a word: tables and scans come out empty, and the engine stands idle',
  fix: 'pass `Tika`, `Docling` or one of `ContentExtraction` to `contentExtraction`; or set CONTENT_EXTRACTION_ENGINE to an engine, and the URL and key of that engine',
  source: 'open-webui v0.11.4 backend/open_webui/retrieval/loaders/main.py:544-672',
  check: manifests => inServers(manifests, missing),
};

function missing(env: Environment): string[] {
  const name = 'CONTENT_EXTRACTION_ENGINE';
  const engine = env.known(name)?.toLowerCase();
  if (engine === undefined) return [];
  const needs = NEEDS.get(engine);
  if (!needs) return [`${says(env, name)}, which is no engine`];
  const cloud =
    engine === 'mineru' && env.known('MINERU_API_MODE')?.toLowerCase() === 'cloud' ? ['MINERU_API_KEY'] : [];
  const lacking = [...needs, ...cloud].filter(each => env.isSet(each) === false);
  return lacking.length > 0 ? [says(env, name), ...lacking.map(each => says(env, each))] : [];
}
