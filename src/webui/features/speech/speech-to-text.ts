import type { Contribution } from '../../../connections/contribution';
import { azure, deepgram, mistral, openAI, whisper } from './transcribers';
import type {
  AzureTranscriptionOptions,
  MistralTranscriptionOptions,
  OpenAITranscriptionOptions,
  TranscriptionApiOptions,
  WhisperOptions,
} from './transcription-options';

/** What writes down what users say. */
export class SpeechToText {
  /**
   * Whisper in Open WebUI's own process, which takes its memory and time, or the `gpu` of WebUI.
   *
   * @example
   * SpeechToText.whisper({ model: 'small', language: 'de', vadFilter: true });
   */
  public static whisper(options: WhisperOptions = {}): SpeechToText {
    const { model = 'base', modelClaim } = options;
    return new SpeechToText(whisper(options), model !== 'base' && modelClaim === undefined);
  }

  /**
   * OpenAI, or a server with its API.
   *
   * @example
   * SpeechToText.openAI({ apiKey: SecretRef.of('openai', 'api-key'), model: 'gpt-4o-transcribe' });
   */
  public static openAI(options: OpenAITranscriptionOptions): SpeechToText {
    return new SpeechToText(openAI(options));
  }

  /**
   * Deepgram.
   *
   * @example
   * SpeechToText.deepgram({ apiKey: SecretRef.of('deepgram', 'api-key'), model: 'nova-3' });
   */
  public static deepgram(options: TranscriptionApiOptions): SpeechToText {
    return new SpeechToText(deepgram(options));
  }

  /**
   * Azure.
   *
   * @example
   * SpeechToText.azure({ apiKey: SecretRef.of('azure-speech', 'key'), region: 'westeurope', locales: ['de-DE'] });
   */
  public static azure(options: AzureTranscriptionOptions): SpeechToText {
    return new SpeechToText(azure(options));
  }

  /**
   * Mistral.
   *
   * @example
   * SpeechToText.mistral({ apiKey: SecretRef.of('mistral', 'api-key') });
   */
  public static mistral(options: MistralTranscriptionOptions): SpeechToText {
    return new SpeechToText(mistral(options));
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /**
   * Whether its model is in neither the image nor a place of its own.
   *
   * @internal
   */
  public readonly _downloads: boolean;

  /** @internal */
  protected readonly _brand = 'SpeechToText';

  private constructor(contribution: Contribution, downloads = false) {
    this._contribution = contribution;
    this._downloads = downloads;
  }
}
