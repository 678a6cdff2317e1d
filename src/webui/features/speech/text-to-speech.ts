import type { Contribution } from '../../../connections/contribution';
import {
  type AzureSpeechOptions,
  azure,
  browser,
  type ElevenLabsOptions,
  elevenLabs,
  type MistralSpeechOptions,
  mistral,
  type OpenAISpeechOptions,
  openAI,
  type TextToSpeechOptions,
  type TransformersOptions,
  transformers,
} from './speakers';

/** What speaks answers. */
export class TextToSpeech {
  /**
   * The user's browser.
   *
   * @example
   * TextToSpeech.browser({ splitOn: SplitOn.PARAGRAPHS });
   */
  public static browser(options: TextToSpeechOptions = {}): TextToSpeech {
    return new TextToSpeech(browser(options));
  }

  /**
   * OpenAI, or a server with its API.
   *
   * @example
   * TextToSpeech.openAI({ apiKey: SecretRef.of('openai', 'api-key'), voice: 'nova' });
   */
  public static openAI(options: OpenAISpeechOptions): TextToSpeech {
    return new TextToSpeech(openAI(options));
  }

  /**
   * ElevenLabs.
   *
   * @example
   * TextToSpeech.elevenLabs({
   *   apiKey: SecretRef.of('elevenlabs', 'api-key'), model: 'eleven_multilingual_v2', voice: '21m00Tcm4TlvDq8ikWAM',
   * });
   */
  public static elevenLabs(options: ElevenLabsOptions): TextToSpeech {
    return new TextToSpeech(elevenLabs(options));
  }

  /**
   * Azure.
   *
   * @example
   * TextToSpeech.azure({ apiKey: SecretRef.of('azure-speech', 'key'), region: 'westeurope', voice: 'de-DE-KatjaNeural' });
   */
  public static azure(options: AzureSpeechOptions): TextToSpeech {
    return new TextToSpeech(azure(options));
  }

  /**
   * Mistral.
   *
   * @example
   * TextToSpeech.mistral({ apiKey: SecretRef.of('mistral', 'api-key'), voice: 'c69964a6-ab8b-4f8a-9465-ec0925096ec8' });
   */
  public static mistral(options: MistralSpeechOptions): TextToSpeech {
    return new TextToSpeech(mistral(options));
  }

  /**
   * SpeechT5 in Open WebUI's own process, which takes its memory and time, or the `gpu` of WebUI.
   *
   * @example
   * TextToSpeech.transformers();
   */
  public static transformers(options: TransformersOptions = {}): TextToSpeech {
    return new TextToSpeech(transformers(options), true);
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /**
   * Whether its models come from the internet.
   *
   * @internal
   */
  public readonly _downloads: boolean;

  /** @internal */
  protected readonly _brand = 'TextToSpeech';

  private constructor(contribution: Contribution, downloads = false) {
    this._contribution = contribution;
    this._downloads = downloads;
  }
}
