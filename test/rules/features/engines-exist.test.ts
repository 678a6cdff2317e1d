import { enginesExist } from '../../../src/rules/features/engines-exist';
import { configMap, type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const of = (env: Env, image?: string) => [webui({ env, ...(image && { image }) })];

testRule(enginesExist, {
  valid: {
    'every family at an engine': of({
      IMAGE_GENERATION_ENGINE: 'comfyui',
      IMAGE_EDIT_ENGINE: 'gemini',
      WEB_SEARCH_ENGINE: 'brave_llm_context',
      WEB_LOADER_ENGINE: 'microsoft_web_iq',
      AUDIO_STT_ENGINE: 'mistral',
      AUDIO_TTS_ENGINE: 'transformers',
      CODE_EXECUTION_ENGINE: 'jupyter',
      CODE_INTERPRETER_ENGINE: 'pyodide',
    }),
    'none named, where that is the one of its own': of({
      AUDIO_STT_ENGINE: '',
      AUDIO_TTS_ENGINE: '',
      WEB_LOADER_ENGINE: '',
    }),
    'one out of sight': of({ WEB_SEARCH_ENGINE: fromSecret('chat', 'engine') }),
    'one of a release that is newer than the catalogue': of(
      { WEB_SEARCH_ENGINE: 'crw' },
      'ghcr.io/open-webui/open-webui:v9.0.0',
    ),
    'one of an image whose release is not known': of(
      { WEB_SEARCH_ENGINE: 'crw' },
      'ghcr.io/open-webui/open-webui:main',
    ),
  },
  invalid: {
    'a name in capitals': {
      manifests: of({ WEB_SEARCH_ENGINE: 'Tavily' }),
      found: ['WEB_SEARCH_ENGINE is Tavily, and no engine of 0.11.4'],
    },
    'a name that nobody knows': {
      manifests: of({ WEB_LOADER_ENGINE: 'chromium', CODE_EXECUTION_ENGINE: 'python' }),
      found: [
        'WEB_LOADER_ENGINE is chromium, and no engine of 0.11.4, CODE_EXECUTION_ENGINE is python, and no engine of 0.11.4',
      ],
    },
    'a name in a ConfigMap': {
      manifests: [
        webui({ envFrom: [{ configMapRef: { name: 'settings' } }] }),
        configMap('settings', { AUDIO_STT_ENGINE: 'whisper' }),
      ],
      found: ['AUDIO_STT_ENGINE is whisper, and no engine of 0.11.4'],
      objects: ['ConfigMap/settings'],
    },
  },
});
