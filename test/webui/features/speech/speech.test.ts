import { NetworkPeer } from '../../../../src/k8s/network-peer';
import { SplitOn } from '../../../../src/webui/features/speech/speakers';
import { SpeechToText } from '../../../../src/webui/features/speech/speech-to-text';
import { TextToSpeech } from '../../../../src/webui/features/speech/text-to-speech';
import { type Contributing, internet, KEY, key, type Rows, rowsOf } from '../expected';

const peer = NetworkPeer.pods('speech', { app: 'speaches' });
const url = 'http://speaches.speech.svc:8000/v1/';

test.each<[string, Contributing, Rows, unknown[]]>([
  [
    'Whisper, which loads its model',
    SpeechToText.whisper(),
    [
      ['AUDIO_STT_ENGINE', ''],
      ['WHISPER_MODEL', 'base'],
    ],
    [{ peer: internet, port: 443 }],
  ],
  [
    'Whisper with every option',
    SpeechToText.whisper({
      model: 'small',
      language: 'de',
      vadFilter: true,
      multilingual: false,
      computeType: 'float16',
      modelClaim: 'whisper',
      allowedExtensions: ['mp3', 'wav'],
      contentTypes: ['audio/*', 'video/webm'],
    }),
    [
      ['AUDIO_STT_ENGINE', ''],
      ['WHISPER_MODEL', 'small'],
      ['WHISPER_MODEL_DIR', '/app/whisper'],
      ['WHISPER_LANGUAGE', 'de'],
      ['WHISPER_VAD_FILTER', 'true'],
      ['WHISPER_MULTILINGUAL', 'false'],
      ['WHISPER_COMPUTE_TYPE', 'float16'],
      ['AUDIO_STT_ALLOWED_EXTENSIONS', 'mp3,wav'],
      ['AUDIO_STT_SUPPORTED_CONTENT_TYPES', 'audio/*,video/webm'],
    ],
    [{ peer: internet, port: 443 }],
  ],
  [
    'OpenAI, with a model that upstream has no default for',
    SpeechToText.openAI({ apiKey: key }),
    [
      ['AUDIO_STT_ENGINE', 'openai'],
      ['AUDIO_STT_OPENAI_API_BASE_URL', 'https://api.openai.com/v1'],
      ['AUDIO_STT_OPENAI_API_KEY', KEY],
      ['AUDIO_STT_MODEL', 'whisper-1'],
    ],
    [{ peer: internet, port: 443 }],
  ],
  [
    'a server with its API',
    SpeechToText.openAI({ apiKey: key, url, model: 'a', asJson: true, peer }),
    [
      ['AUDIO_STT_ENGINE', 'openai'],
      ['AUDIO_STT_OPENAI_API_BASE_URL', 'http://speaches.speech.svc:8000/v1'],
      ['AUDIO_STT_OPENAI_API_KEY', KEY],
      ['AUDIO_STT_MODEL', 'a'],
      ['AUDIO_STT_OPENAI_API_REQUEST_FORMAT', 'json'],
    ],
    [{ peer, port: 8000 }],
  ],
  [
    'Deepgram',
    SpeechToText.deepgram({ apiKey: key, model: 'nova-3' }),
    [
      ['AUDIO_STT_ENGINE', 'deepgram'],
      ['DEEPGRAM_API_KEY', KEY],
      ['AUDIO_STT_MODEL', 'nova-3'],
    ],
    [{ peer: internet, port: 443 }],
  ],
  [
    'Azure',
    SpeechToText.azure({ apiKey: key, region: 'westeurope', url, locales: ['de-DE', 'en-US'], maxSpeakers: 2, peer }),
    [
      ['AUDIO_STT_ENGINE', 'azure'],
      ['AUDIO_STT_AZURE_API_KEY', KEY],
      ['AUDIO_STT_AZURE_REGION', 'westeurope'],
      ['AUDIO_STT_AZURE_BASE_URL', 'http://speaches.speech.svc:8000/v1'],
      ['AUDIO_STT_AZURE_LOCALES', 'de-DE,en-US'],
      ['AUDIO_STT_AZURE_MAX_SPEAKERS', '2'],
    ],
    [{ peer, port: 8000 }],
  ],
  [
    'Mistral',
    SpeechToText.mistral({ apiKey: key, model: 'voxtral', useChatCompletions: true }),
    [
      ['AUDIO_STT_ENGINE', 'mistral'],
      ['AUDIO_STT_MISTRAL_API_BASE_URL', 'https://api.mistral.ai/v1'],
      ['AUDIO_STT_MISTRAL_API_KEY', KEY],
      ['AUDIO_STT_MODEL', 'voxtral'],
      ['AUDIO_STT_MISTRAL_USE_CHAT_COMPLETIONS', 'true'],
    ],
    [{ peer: internet, port: 443 }],
  ],
])('speech is written down by %s', (_sentence, { _contribution }, rows, flows) => {
  expect(rowsOf(_contribution)).toEqual(rows);
  expect(_contribution.flows).toEqual(flows);
});

test('Whisper finds its models on a claim', () => {
  const { volumes, mounts } = SpeechToText.whisper({ modelClaim: 'whisper' })._contribution;
  expect(volumes).toEqual([{ name: 'whisper', persistentVolumeClaim: { claimName: 'whisper' } }]);
  expect(mounts).toEqual([{ name: 'whisper', mountPath: '/app/whisper' }]);
});

test.each<[string, Contributing, Rows, unknown[] | undefined]>([
  [
    'the browser',
    TextToSpeech.browser({ splitOn: SplitOn.NONE }),
    [
      ['AUDIO_TTS_ENGINE', ''],
      ['AUDIO_TTS_SPLIT_ON', 'none'],
    ],
    undefined,
  ],
  [
    'OpenAI',
    TextToSpeech.openAI({ apiKey: key, params: { speed: 1.2 }, splitOn: SplitOn.PARAGRAPHS }),
    [
      ['AUDIO_TTS_ENGINE', 'openai'],
      ['AUDIO_TTS_OPENAI_API_BASE_URL', 'https://api.openai.com/v1'],
      ['AUDIO_TTS_OPENAI_API_KEY', KEY],
      ['AUDIO_TTS_MODEL', 'tts-1'],
      ['AUDIO_TTS_VOICE', 'alloy'],
      ['AUDIO_TTS_OPENAI_PARAMS', '{"speed":1.2}'],
      ['AUDIO_TTS_SPLIT_ON', 'paragraphs'],
    ],
    [{ peer: internet, port: 443 }],
  ],
  [
    'ElevenLabs',
    TextToSpeech.elevenLabs({ apiKey: key, model: 'eleven_v3', voice: 'v', url, peer }),
    [
      ['AUDIO_TTS_ENGINE', 'elevenlabs'],
      ['ELEVENLABS_API_BASE_URL', 'http://speaches.speech.svc:8000/v1'],
      ['AUDIO_TTS_API_KEY', KEY],
      ['AUDIO_TTS_MODEL', 'eleven_v3'],
      ['AUDIO_TTS_VOICE', 'v'],
    ],
    [{ peer, port: 8000 }],
  ],
  [
    'Azure',
    TextToSpeech.azure({ apiKey: key, region: 'westeurope', voice: 'de-DE-KatjaNeural', outputFormat: 'riff', url }),
    [
      ['AUDIO_TTS_ENGINE', 'azure'],
      ['AUDIO_TTS_API_KEY', KEY],
      ['AUDIO_TTS_AZURE_SPEECH_REGION', 'westeurope'],
      ['AUDIO_TTS_AZURE_SPEECH_BASE_URL', 'http://speaches.speech.svc:8000/v1'],
      ['AUDIO_TTS_VOICE', 'de-DE-KatjaNeural'],
      ['AUDIO_TTS_AZURE_SPEECH_OUTPUT_FORMAT', 'riff'],
    ],
    [{ peer: undefined, port: 8000 }],
  ],
  [
    "Mistral, whose model is not OpenAI's",
    TextToSpeech.mistral({ apiKey: key, voice: 'v' }),
    [
      ['AUDIO_TTS_ENGINE', 'mistral'],
      ['AUDIO_TTS_MISTRAL_API_BASE_URL', 'https://api.mistral.ai/v1'],
      ['AUDIO_TTS_MISTRAL_API_KEY', KEY],
      ['AUDIO_TTS_MODEL', 'voxtral-mini-tts-2603'],
      ['AUDIO_TTS_VOICE', 'v'],
    ],
    [{ peer: internet, port: 443 }],
  ],
  [
    'SpeechT5',
    TextToSpeech.transformers({ speaker: 's' }),
    [
      ['AUDIO_TTS_ENGINE', 'transformers'],
      ['AUDIO_TTS_MODEL', 's'],
    ],
    [{ peer: internet, port: 443 }],
  ],
])('answers are spoken by %s', (_sentence, { _contribution }, rows, flows) => {
  expect(rowsOf(_contribution)).toEqual(rows);
  expect(_contribution.flows).toEqual(flows);
});

const text = 'must be a text without white space around it';

test.each<[() => unknown, string | RegExp]>([
  [() => SpeechToText.whisper({ model: '' }), `SpeechToText.whisper model ${text}, got ''`],
  [() => SpeechToText.whisper({ modelClaim: 'A' }), /^SpeechToText\.whisper modelClaim must be an object's name/],
  [
    () => SpeechToText.whisper({ allowedExtensions: ['mp3,wav'] }),
    "SpeechToText.whisper allowedExtensions must be texts without ',' and without white space around them, got 'mp3,wav'",
  ],
  [() => SpeechToText.azure({ apiKey: key, region: '' }), `SpeechToText.azure region ${text}, got ''`],
  [
    () => SpeechToText.azure({ apiKey: key, region: 'a', maxSpeakers: 0 }),
    'SpeechToText.azure maxSpeakers must be a whole number of 1 or more, got 0',
  ],
  [
    () => SpeechToText.openAI({ apiKey: key, url: 'http://u:p@a' }),
    /^SpeechToText\.openAI url must be a URL without user and password/,
  ],
  [() => TextToSpeech.openAI({ apiKey: key, voice: ' ' }), `TextToSpeech.openAI voice ${text}, got ' '`],
  [() => TextToSpeech.azure({ apiKey: key, region: ' a', voice: 'v' }), `TextToSpeech.azure region ${text}, got ' a'`],
])('what is refused says why: %#', (make, message) => {
  expect(make).toThrow(message);
});
