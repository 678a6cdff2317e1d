import type { Environment } from '../../manifests/environment';
import { says } from '../../manifests/wording';

/** A feature of Open WebUI that one of several engines gives. */
interface Feature {
  /** The variable that switches it on; without one it is on where an engine is named. */
  readonly flag?: string;
  readonly engine: string;
  /** The engine where the variable is not set. */
  readonly usual: string;
  /** What each engine cannot do without: of each list any one variable. */
  readonly needs: { readonly [engine: string]: readonly (readonly string[])[] };
}

const one = (...names: string[]) => names;
const key = (...names: string[]) => [names];

/** What each engine cannot do without (open-webui v0.11.4, routers/images.py, routers/retrieval.py:2511, routers/audio.py). */
const FEATURES: readonly Feature[] = [
  {
    flag: 'ENABLE_IMAGE_GENERATION',
    engine: 'IMAGE_GENERATION_ENGINE',
    usual: 'openai',
    needs: {
      openai: key('IMAGES_OPENAI_API_KEY', 'IMAGES_OPENAI_API_BASE_URL', 'OPENAI_API_KEY', 'OPENAI_API_KEYS'),
      comfyui: key('COMFYUI_BASE_URL'),
      automatic1111: key('AUTOMATIC1111_BASE_URL'),
      gemini: [
        one('IMAGES_GEMINI_API_BASE_URL', 'GEMINI_API_BASE_URL'),
        one('IMAGES_GEMINI_API_KEY', 'GEMINI_API_KEY'),
      ],
    },
  },
  {
    flag: 'ENABLE_IMAGE_EDIT',
    engine: 'IMAGE_EDIT_ENGINE',
    usual: 'openai',
    needs: {
      openai: key('IMAGES_EDIT_OPENAI_API_KEY', 'IMAGES_EDIT_OPENAI_API_BASE_URL', 'OPENAI_API_KEY', 'OPENAI_API_KEYS'),
      comfyui: key('IMAGES_EDIT_COMFYUI_BASE_URL'),
      gemini: [
        one('IMAGES_EDIT_GEMINI_API_BASE_URL', 'GEMINI_API_BASE_URL'),
        one('IMAGES_EDIT_GEMINI_API_KEY', 'GEMINI_API_KEY'),
      ],
    },
  },
  {
    flag: 'ENABLE_WEB_SEARCH',
    engine: 'WEB_SEARCH_ENGINE',
    usual: '',
    needs: {
      '': key('WEB_SEARCH_ENGINE'),
      azure: [one('AZURE_AI_SEARCH_API_KEY'), one('AZURE_AI_SEARCH_ENDPOINT'), one('AZURE_AI_SEARCH_INDEX_NAME')],
      bing: key('BING_SEARCH_V7_SUBSCRIPTION_KEY'),
      bocha: key('BOCHA_SEARCH_API_KEY'),
      brave: key('BRAVE_SEARCH_API_KEY'),
      brave_llm_context: key('BRAVE_SEARCH_API_KEY'),
      exa: key('EXA_API_KEY'),
      external: key('EXTERNAL_WEB_SEARCH_URL'),
      google_pse: [one('GOOGLE_PSE_API_KEY'), one('GOOGLE_PSE_ENGINE_ID')],
      kagi: key('KAGI_SEARCH_API_KEY'),
      linkup: key('LINKUP_API_KEY'),
      microsoft_web_iq: key('MICROSOFT_WEB_IQ_API_KEY'),
      mojeek: key('MOJEEK_SEARCH_API_KEY'),
      ollama_cloud: key('OLLAMA_CLOUD_API_KEY'),
      openserp: key('OPENSERP_BASE_URL'),
      perplexity: key('PERPLEXITY_API_KEY'),
      perplexity_search: key('PERPLEXITY_API_KEY'),
      searchapi: key('SEARCHAPI_API_KEY'),
      searxng: key('SEARXNG_QUERY_URL'),
      serpapi: key('SERPAPI_API_KEY'),
      serper: key('SERPER_API_KEY'),
      serphouse: key('SERPHOUSE_API_KEY'),
      serply: key('SERPLY_API_KEY'),
      serpstack: key('SERPSTACK_API_KEY'),
      sougou: [one('SOUGOU_API_SID'), one('SOUGOU_API_SK')],
      staan: key('STAAN_API_KEY'),
      tavily: key('TAVILY_API_KEY'),
      yacy: key('YACY_QUERY_URL'),
      yandex: key('YANDEX_WEB_SEARCH_API_KEY'),
      youcom: key('YOUCOM_API_KEY', 'YDC_API_KEY'),
    },
  },
  {
    engine: 'WEB_LOADER_ENGINE',
    usual: '',
    needs: {
      playwright: key('PLAYWRIGHT_WS_URL'),
      tavily: key('TAVILY_API_KEY'),
      microsoft_web_iq: key('MICROSOFT_WEB_IQ_API_KEY'),
      external: key('EXTERNAL_WEB_LOADER_URL'),
    },
  },
  {
    engine: 'AUDIO_STT_ENGINE',
    usual: '',
    needs: {
      deepgram: key('DEEPGRAM_API_KEY'),
      azure: [one('AUDIO_STT_AZURE_API_KEY'), one('AUDIO_STT_AZURE_REGION')],
      mistral: key('AUDIO_STT_MISTRAL_API_KEY'),
    },
  },
  {
    engine: 'AUDIO_TTS_ENGINE',
    usual: '',
    needs: {
      elevenlabs: key('AUDIO_TTS_API_KEY'),
      azure: key('AUDIO_TTS_API_KEY'),
      mistral: key('AUDIO_TTS_MISTRAL_API_KEY'),
    },
  },
  { engine: 'CODE_EXECUTION_ENGINE', usual: 'pyodide', needs: { jupyter: key('CODE_EXECUTION_JUPYTER_URL') } },
  {
    engine: 'CODE_INTERPRETER_ENGINE',
    usual: 'pyodide',
    needs: { jupyter: key('CODE_INTERPRETER_JUPYTER_URL', 'CODE_EXECUTION_JUPYTER_URL') },
  },
];

/** What the engines of a server lack, as far as it can be seen. */
export function lacking(env: Environment): string[] {
  return FEATURES.flatMap(({ flag, engine, usual, needs }) => {
    if (flag && env.isTrue(flag) !== true) return [];
    const value = env.get(engine);
    if (value.kind !== 'known' && value.kind !== 'unset') return [];
    const name = value.kind === 'known' ? value.text : usual;
    const missing = (Object.hasOwn(needs, name) ? needs[name] : []).filter(names =>
      names.every(each => env.isSet(each) === false),
    );
    const said = value.kind === 'known' ? says(env, engine) : `${engine} is not set, which means ${usual || 'none'}`;
    return missing.length === 0 ? [] : [said, ...missing.filter(names => names[0] !== engine).map(absent)];
  });
}

function absent(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]} is not set` : `none of ${names.join(', ')} is set`;
}
