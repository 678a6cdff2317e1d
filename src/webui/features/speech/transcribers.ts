import type { Contribution } from '../../../connections/contribution';
import { objectName, optional, text, wholeNumber } from '../../../k8s/demand';
import { optionalValue, secret, type Variable, value } from '../../../k8s/environment';
import { NetworkPeer } from '../../../k8s/network-peer';
import type { SecretRef } from '../../../k8s/secret-ref';
import { provider } from '../endpoints';
import { givenList } from '../options';

/** What can be said of everything that writes down speech. */
export interface SpeechToTextOptions {
  /**
   * Endings of the files that may be uploaded, such as `['mp3', 'wav']`.
   *
   * @default - mp3, wav, m4a, webm, ogg, flac, mp4, mpga and mpeg
   */
  readonly allowedExtensions?: string[];

  /**
   * Content types that are taken for speech, such as `['audio/*', 'video/webm']`.
   *
   * @default - audio and video/webm
   */
  readonly contentTypes?: string[];
}

/** An API of a provider that writes down speech. */
export interface TranscriptionApiOptions extends SpeechToTextOptions {
  /** The key that it asks for. */
  readonly apiKey: SecretRef;

  /**
   * The model.
   *
   * @default - the provider's usual one
   */
  readonly model?: string;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - the internet without a URL of its own; otherwise not said
   */
  readonly peer?: NetworkPeer;
}

/** Whisper in Open WebUI's own process; the image `-slim` has none. */
export interface WhisperOptions extends SpeechToTextOptions {
  /**
   * The model: `tiny`, `base`, `small`, `medium`, `large-v3`, `turbo`, or a name of Hugging Face. It is loaded from there when it is first
   * needed.
   *
   * @default base
   */
  readonly model?: string;

  /**
   * Language of all speech, such as `de`.
   *
   * @default - what the model hears
   */
  readonly language?: string;

  /**
   * Whether silence is left out, of which models make words.
   *
   * @default false
   */
  readonly vadFilter?: boolean;

  /**
   * Whether the language may change within a recording.
   *
   * @default false
   */
  readonly multilingual?: boolean;

  /**
   * How the model computes, such as `int8` or, on a GPU, `float16`.
   *
   * @default int8
   */
  readonly computeType?: string;

  /**
   * Name of an existing PersistentVolumeClaim for models, which every replica can mount.
   *
   * @default - the data directory: a replica without a volume loads its model again after each start
   */
  readonly modelClaim?: string;
}

/** OpenAI, or a server with its API. */
export interface OpenAITranscriptionOptions extends TranscriptionApiOptions {
  /**
   * URL of another server with the same API, such as a Speaches of your own.
   *
   * @default https://api.openai.com/v1
   */
  readonly url?: string;

  /**
   * Whether a recording is sent within JSON instead of a form, as some servers want it.
   *
   * @default false
   */
  readonly asJson?: boolean;
}

/** Azure. */
export interface AzureTranscriptionOptions extends SpeechToTextOptions {
  /** The key that it asks for. */
  readonly apiKey: SecretRef;

  /** The region, such as `westeurope`; it is asked for beside a URL too. */
  readonly region: string;

  /**
   * URL of the endpoint.
   *
   * @default - that of the region
   */
  readonly url?: string;

  /**
   * Languages that may be spoken, such as `['de-DE', 'en-US']`.
   *
   * @default - fourteen of the most spoken ones
   */
  readonly locales?: string[];

  /**
   * Number of speakers that are told apart: a whole number of 1 or more.
   *
   * @default 3
   */
  readonly maxSpeakers?: number;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - the internet without `url`; otherwise not said
   */
  readonly peer?: NetworkPeer;
}

/** Mistral. */
export interface MistralTranscriptionOptions extends TranscriptionApiOptions {
  /**
   * URL of another server with the same API.
   *
   * @default https://api.mistral.ai/v1
   */
  readonly url?: string;

  /**
   * Whether a model of chats listens, instead of one of speech.
   *
   * @default false
   */
  readonly useChatCompletions?: boolean;
}

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
