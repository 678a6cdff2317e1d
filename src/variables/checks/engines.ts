import { compareReleases } from '../release';
import { hasReference, type Problem, type Settings, shown } from '../settings';
import { RELEASE } from '../table';

/**
 * Engines that the release does not know: nothing falls back, and every use ends with an error. Newer releases may know more, and so
 * may an image whose release is not known.
 *
 * Source: open-webui v0.11.4, backend/open_webui/routers/retrieval.py:2521-2866, retrieval/web/utils.py:1083-1149, routers/images.py,
 * routers/audio.py, utils/middleware.py:6393-6406
 */
export function checkEngines(settings: Settings): Problem[] {
  const { release } = settings;
  if (release === undefined || compareReleases(release, RELEASE) > 0) return [];
  return Object.entries(ENGINES).flatMap(([name, line]): Problem[] => {
    const [text, known] = [settings.text(name), line.trim().split(/\s+/)];
    if (!text || hasReference(text) || known.includes(text)) return [];
    const meant = known.find(each => each === text.trim().toLowerCase());
    const found = `${name} is ${shown(text)}, and no engine of ${release}`;
    const fix = meant ? `write ${meant}` : `set it to one of ${known.join(', ')}`;
    return [{ name, code: 'unknown-engine', level: 'error', found, fix }];
  });
}

const ENGINES: { readonly [variable: string]: string } = {
  IMAGE_GENERATION_ENGINE: 'openai comfyui automatic1111 gemini',
  IMAGE_EDIT_ENGINE: 'openai comfyui gemini',
  WEB_SEARCH_ENGINE: `
    azure bing bocha brave brave_llm_context duckduckgo exa external firecrawl google_pse jina kagi linkup microsoft_web_iq mojeek
    ollama_cloud openserp perplexity perplexity_search searchapi searxng serpapi serper serphouse serply serpstack sougou staan tavily
    yacy yandex youcom
  `,
  WEB_LOADER_ENGINE: 'safe_web playwright firecrawl tavily microsoft_web_iq external',
  AUDIO_STT_ENGINE: 'openai deepgram azure mistral',
  AUDIO_TTS_ENGINE: 'openai elevenlabs azure transformers mistral',
  CODE_EXECUTION_ENGINE: 'pyodide jupyter',
  CODE_INTERPRETER_ENGINE: 'pyodide jupyter',
};
