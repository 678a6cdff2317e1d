import type { Contribution } from '../../../connections/contribution';
import { objectName, optional, text, wholeNumber } from '../../../k8s/demand';
import { optionalValue, secret, type Variable, value } from '../../../k8s/environment';
import { NetworkPeer } from '../../../k8s/network-peer';
import { provider } from '../endpoints';
import { givenList } from '../options';
import type {
  AzureTranscriptionOptions,
  MistralTranscriptionOptions,
  OpenAITranscriptionOptions,
  SpeechToTextOptions,
  TranscriptionApiOptions,
  WhisperOptions,
} from './transcription-options';

/** Where a claim of models is mounted. */
const MODELS = '/app/whisper';

/** Whisper in Open WebUI's own process. */
export function whisper(options: WhisperOptions): Contribution {
  const path = 'SpeechToText.whisper';
  const { modelClaim, vadFilter, multilingual } = options;
  const word = (name: 'model' | 'language' | 'computeType') =>
    optional(options[name], each => text(`${path} ${name}`, each));
  const claimName = optional(modelClaim, each => objectName(`${path} modelClaim`, each));
  return {
    env: [
      value('AUDIO_STT_ENGINE', ''),
      value('WHISPER_MODEL', word('model') ?? 'base'),
      ...optionalValue('WHISPER_MODEL_DIR', claimName && MODELS),
      ...optionalValue('WHISPER_LANGUAGE', word('language')),
      ...optionalValue('WHISPER_VAD_FILTER', vadFilter),
      ...optionalValue('WHISPER_MULTILINGUAL', multilingual),
      ...optionalValue('WHISPER_COMPUTE_TYPE', word('computeType')),
      ...files(path, options),
    ],
    volumes: claimName === undefined ? [] : [{ name: 'whisper', persistentVolumeClaim: { claimName } }],
    mounts: claimName === undefined ? [] : [{ name: 'whisper', mountPath: MODELS }],
    flows: [{ peer: NetworkPeer.internet(), port: 443 }],
  };
}

/** The variables of OpenAI. */
export function openAI(options: OpenAITranscriptionOptions): Contribution {
  const path = 'SpeechToText.openAI';
  const { url, flows } = provider(path, options, 'https://api.openai.com/v1');
  return {
    env: [
      value('AUDIO_STT_ENGINE', 'openai'),
      value('AUDIO_STT_OPENAI_API_BASE_URL', url),
      secret('AUDIO_STT_OPENAI_API_KEY', options.apiKey),
      // Upstream's own default is an empty name (open-webui v0.11.4, config.py:1589).
      value('AUDIO_STT_MODEL', modelOf(path, options) ?? 'whisper-1'),
      ...(options.asJson ? [value('AUDIO_STT_OPENAI_API_REQUEST_FORMAT', 'json')] : []),
      ...files(path, options),
    ],
    flows,
  };
}

/** The variables of Deepgram. */
export function deepgram(options: TranscriptionApiOptions): Contribution {
  const path = 'SpeechToText.deepgram';
  return {
    env: [
      value('AUDIO_STT_ENGINE', 'deepgram'),
      secret('DEEPGRAM_API_KEY', options.apiKey),
      ...optionalValue('AUDIO_STT_MODEL', modelOf(path, options)),
      ...files(path, options),
    ],
    flows: provider(path, { peer: options.peer }, 'https://api.deepgram.com').flows,
  };
}

/** The variables of Azure. */
export function azure(options: AzureTranscriptionOptions): Contribution {
  const path = 'SpeechToText.azure';
  const { apiKey, locales, maxSpeakers } = options;
  const region = text(`${path} region`, options.region);
  const { url, flows } = provider(path, options, `https://${region}.api.cognitive.microsoft.com`);
  return {
    env: [
      value('AUDIO_STT_ENGINE', 'azure'),
      secret('AUDIO_STT_AZURE_API_KEY', apiKey),
      value('AUDIO_STT_AZURE_REGION', region),
      ...(options.url === undefined ? [] : [value('AUDIO_STT_AZURE_BASE_URL', url)]),
      ...givenList('AUDIO_STT_AZURE_LOCALES', `${path} locales`, locales),
      ...optionalValue(
        'AUDIO_STT_AZURE_MAX_SPEAKERS',
        optional(maxSpeakers, each => wholeNumber(`${path} maxSpeakers`, each, 1)),
      ),
      ...files(path, options),
    ],
    flows,
  };
}

/** The variables of Mistral. */
export function mistral(options: MistralTranscriptionOptions): Contribution {
  const path = 'SpeechToText.mistral';
  const { url, flows } = provider(path, options, 'https://api.mistral.ai/v1');
  return {
    env: [
      value('AUDIO_STT_ENGINE', 'mistral'),
      value('AUDIO_STT_MISTRAL_API_BASE_URL', url),
      secret('AUDIO_STT_MISTRAL_API_KEY', options.apiKey),
      ...optionalValue('AUDIO_STT_MODEL', modelOf(path, options)),
      ...optionalValue('AUDIO_STT_MISTRAL_USE_CHAT_COMPLETIONS', options.useChatCompletions),
      ...files(path, options),
    ],
    flows,
  };
}

function files(path: string, { allowedExtensions, contentTypes }: SpeechToTextOptions): Variable[] {
  return [
    ...givenList('AUDIO_STT_ALLOWED_EXTENSIONS', `${path} allowedExtensions`, allowedExtensions),
    ...givenList('AUDIO_STT_SUPPORTED_CONTENT_TYPES', `${path} contentTypes`, contentTypes),
  ];
}

function modelOf(path: string, { model }: TranscriptionApiOptions): string | undefined {
  return optional(model, each => text(`${path} model`, each));
}
