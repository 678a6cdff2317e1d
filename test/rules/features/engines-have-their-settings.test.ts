import { enginesHaveTheirSettings } from '../../../src/rules/features/engines-have-their-settings';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const of = (env: Env) => [webui({ env })];

testRule(enginesHaveTheirSettings, {
  valid: {
    nothing: of({}),
    'a key of a feature that is off': of({ WEB_SEARCH_ENGINE: 'tavily', ENABLE_WEB_SEARCH: 'false' }),
    'an engine with its key in a Secret': of({
      ENABLE_WEB_SEARCH: 'true',
      WEB_SEARCH_ENGINE: 'tavily',
      TAVILY_API_KEY: fromSecret('search', 'key'),
    }),
    'an engine without a key': of({ ENABLE_WEB_SEARCH: 'true', WEB_SEARCH_ENGINE: 'duckduckgo' }),
    'an engine whose key a Secret may hold': [
      webui({
        env: { ENABLE_WEB_SEARCH: 'true', WEB_SEARCH_ENGINE: 'tavily' },
        envFrom: [{ secretRef: { name: 'search' } }],
      }),
    ],
    'an engine that is not known here': of({ ENABLE_WEB_SEARCH: 'true', WEB_SEARCH_ENGINE: 'crw' }),
    'pictures by the server of the models': of({
      ENABLE_IMAGE_GENERATION: 'True',
      OPENAI_API_KEYS: fromSecret('a', 'b'),
    }),
    'a Firecrawl of its own without a key': of({ WEB_LOADER_ENGINE: 'firecrawl', FIRECRAWL_API_BASE_URL: 'http://a' }),
    'an interpreter that uses the Jupyter of execution': of({
      CODE_INTERPRETER_ENGINE: 'jupyter',
      CODE_EXECUTION_JUPYTER_URL: 'http://jupyter:8888',
    }),
  },
  invalid: {
    'the settings of another engine than the usual one': {
      manifests: of({ ENABLE_IMAGE_GENERATION: 'true', COMFYUI_BASE_URL: 'http://comfyui:80' }),
      found: [
        'IMAGE_GENERATION_ENGINE is not set, which means openai, none of IMAGES_OPENAI_API_KEY, IMAGES_OPENAI_API_BASE_URL, ' +
          'OPENAI_API_KEY, OPENAI_API_KEYS is set',
      ],
      objects: ['Deployment/webui'],
    },
    'editing by the ComfyUI of generation': {
      manifests: of({ ENABLE_IMAGE_EDIT: 'true', IMAGE_EDIT_ENGINE: 'comfyui', COMFYUI_BASE_URL: 'http://comfyui:80' }),
      found: ['IMAGE_EDIT_ENGINE is comfyui, IMAGES_EDIT_COMFYUI_BASE_URL is not set'],
    },
    'a search by nothing': {
      manifests: of({ ENABLE_WEB_SEARCH: 'true' }),
      found: ['WEB_SEARCH_ENGINE is not set, which means none'],
    },
    'an engine that needs two things': {
      manifests: of({ ENABLE_WEB_SEARCH: 'true', WEB_SEARCH_ENGINE: 'google_pse', GOOGLE_PSE_API_KEY: '' }),
      found: ['WEB_SEARCH_ENGINE is google_pse, GOOGLE_PSE_API_KEY is not set, GOOGLE_PSE_ENGINE_ID is not set'],
    },
    'browsers without a server': {
      manifests: of({ WEB_LOADER_ENGINE: 'playwright' }),
      found: ['WEB_LOADER_ENGINE is playwright, PLAYWRIGHT_WS_URL is not set'],
    },
    'speech by a provider without a key': {
      manifests: of({
        AUDIO_STT_ENGINE: 'azure',
        AUDIO_STT_AZURE_API_KEY: fromSecret('a', 'b'),
        AUDIO_TTS_ENGINE: 'mistral',
      }),
      found: [
        'AUDIO_STT_ENGINE is azure, AUDIO_STT_AZURE_REGION is not set, AUDIO_TTS_ENGINE is mistral, AUDIO_TTS_MISTRAL_API_KEY is not set',
      ],
    },
    'a Jupyter without an address': {
      manifests: of({ CODE_EXECUTION_ENGINE: 'jupyter' }),
      found: ['CODE_EXECUTION_ENGINE is jupyter, CODE_EXECUTION_JUPYTER_URL is not set'],
    },
  },
});
