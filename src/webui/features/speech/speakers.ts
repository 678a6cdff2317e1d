import type { Contribution } from '../../../connections/contribution';
import { optional, text } from '../../../k8s/demand';
import { optionalValue, secret, type Variable, value } from '../../../k8s/environment';
import { NetworkPeer } from '../../../k8s/network-peer';
import type { SecretRef } from '../../../k8s/secret-ref';
import { provider } from '../endpoints';
import { json } from '../options';

/** Where an answer is cut into pieces, each of which is spoken as soon as it is there. */
export enum SplitOn {
  PUNCTUATION = 'punctuation',
  PARAGRAPHS = 'paragraphs',
  NONE = 'none',
}

/** What can be said of everything that speaks. */
export interface TextToSpeechOptions {
  /**
   * Where an answer is cut.
   *
   * @default SplitOn.PUNCTUATION
   */
  readonly splitOn?: SplitOn;
}

/** An API of a provider that speaks. */
export interface SpeechApiOptions extends TextToSpeechOptions {
  /** The key that it asks for. */
  readonly apiKey: SecretRef;

  /**
   * URL of another server with the same API.
   *
   * @default - the provider's
   */
  readonly url?: string;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - the internet without `url`; otherwise not said
   */
  readonly peer?: NetworkPeer;
}

/** OpenAI, or a server with its API. */
export interface OpenAISpeechOptions extends SpeechApiOptions {
  /**
   * The model.
   *
   * @default tts-1
   */
  readonly model?: string;

  /**
   * The voice.
   *
   * @default alloy
   */
  readonly voice?: string;

  /**
   * Further fields of each request, such as `{ speed: 1.2 }`.
   *
   * @default - none
   */
  readonly params?: { [name: string]: unknown };
}

/** ElevenLabs, whose models and voices have no default in Open WebUI. */
export interface ElevenLabsOptions extends SpeechApiOptions {
  /** The model, such as `eleven_multilingual_v2`. */
  readonly model: string;

  /** Id of the voice. */
  readonly voice: string;
}

/** Azure, whose voices have no default in Open WebUI. */
export interface AzureSpeechOptions extends SpeechApiOptions {
  /** The region, such as `westeurope`. */
  readonly region: string;

  /** The voice, such as `de-DE-KatjaNeural`, with its language. */
  readonly voice: string;

  /**
   * Format of the recording.
   *
   * @default audio-24khz-160kbitrate-mono-mp3
   */
  readonly outputFormat?: string;
}

/** Mistral. */
export interface MistralSpeechOptions extends SpeechApiOptions {
  /** Id of the voice. */
  readonly voice: string;

  /**
   * The model.
   *
   * @default voxtral-mini-tts-2603
   */
  readonly model?: string;
}

/** SpeechT5 in Open WebUI's own process; the image `-slim` has none. */
export interface TransformersOptions extends TextToSpeechOptions {
  /**
   * The speaker: a file of the data set `Matthijs/cmu-arctic-xvectors`.
   *
   * @default - Open WebUI's own choice
   */
  readonly speaker?: string;
}

/** The user's browser speaks. */
export function browser(options: TextToSpeechOptions): Contribution {
  return { env: [value('AUDIO_TTS_ENGINE', ''), ...split(options)] };
}

/** The variables of OpenAI. */
export function openAI(options: OpenAISpeechOptions): Contribution {
  const path = 'TextToSpeech.openAI';
  const { model = 'tts-1', voice = 'alloy', params } = options;
  const { url, flows } = provider(path, options, 'https://api.openai.com/v1');
  return {
    env: [
      value('AUDIO_TTS_ENGINE', 'openai'),
      value('AUDIO_TTS_OPENAI_API_BASE_URL', url),
      secret('AUDIO_TTS_OPENAI_API_KEY', options.apiKey),
      ...modelAndVoice(path, model, voice),
      ...(params === undefined ? [] : [json(`${path} params`, 'AUDIO_TTS_OPENAI_PARAMS', params)]),
      ...split(options),
    ],
    flows,
  };
}

/** The variables of ElevenLabs. */
export function elevenLabs(options: ElevenLabsOptions): Contribution {
  const path = 'TextToSpeech.elevenLabs';
  const { url, flows } = provider(path, options, 'https://api.elevenlabs.io');
  return {
    env: [
      value('AUDIO_TTS_ENGINE', 'elevenlabs'),
      ...(options.url === undefined ? [] : [value('ELEVENLABS_API_BASE_URL', url)]),
      secret('AUDIO_TTS_API_KEY', options.apiKey),
      ...modelAndVoice(path, options.model, options.voice),
      ...split(options),
    ],
    flows,
  };
}

/** The variables of Azure. */
export function azure(options: AzureSpeechOptions): Contribution {
  const path = 'TextToSpeech.azure';
  const region = text(`${path} region`, options.region);
  const format = optional(options.outputFormat, each => text(`${path} outputFormat`, each));
  const { url, flows } = provider(path, options, `https://${region}.tts.speech.microsoft.com`);
  return {
    env: [
      value('AUDIO_TTS_ENGINE', 'azure'),
      secret('AUDIO_TTS_API_KEY', options.apiKey),
      value('AUDIO_TTS_AZURE_SPEECH_REGION', region),
      ...(options.url === undefined ? [] : [value('AUDIO_TTS_AZURE_SPEECH_BASE_URL', url)]),
      value('AUDIO_TTS_VOICE', text(`${path} voice`, options.voice)),
      ...optionalValue('AUDIO_TTS_AZURE_SPEECH_OUTPUT_FORMAT', format),
      ...split(options),
    ],
    flows,
  };
}

/** The variables of Mistral; Open WebUI's default for all models is OpenAI's. */
export function mistral(options: MistralSpeechOptions): Contribution {
  const path = 'TextToSpeech.mistral';
  const { url, flows } = provider(path, options, 'https://api.mistral.ai/v1');
  return {
    env: [
      value('AUDIO_TTS_ENGINE', 'mistral'),
      value('AUDIO_TTS_MISTRAL_API_BASE_URL', url),
      secret('AUDIO_TTS_MISTRAL_API_KEY', options.apiKey),
      ...modelAndVoice(path, options.model ?? 'voxtral-mini-tts-2603', options.voice),
      ...split(options),
    ],
    flows,
  };
}

/** SpeechT5 in Open WebUI's own process, which loads it from Hugging Face when it is first needed. */
export function transformers(options: TransformersOptions): Contribution {
  const speaker = optional(options.speaker, each => text('TextToSpeech.transformers speaker', each));
  return {
    env: [value('AUDIO_TTS_ENGINE', 'transformers'), ...optionalValue('AUDIO_TTS_MODEL', speaker), ...split(options)],
    flows: [{ peer: NetworkPeer.internet(), port: 443 }],
  };
}

function split({ splitOn }: TextToSpeechOptions): Variable[] {
  return optionalValue('AUDIO_TTS_SPLIT_ON', splitOn);
}

function modelAndVoice(path: string, model: string, voice: string): Variable[] {
  return [
    value('AUDIO_TTS_MODEL', text(`${path} model`, model)),
    value('AUDIO_TTS_VOICE', text(`${path} voice`, voice)),
  ];
}
