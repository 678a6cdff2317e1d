import type { NetworkPeer } from '../../../k8s/network-peer';
import type { SecretRef } from '../../../k8s/secret-ref';

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
