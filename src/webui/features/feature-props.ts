import type { CodeExecution } from './code/code-execution';
import type { CodeInterpreter } from './code/code-interpreter';
import type { ImageEditing } from './images/image-editing';
import type { ImageGeneration } from './images/image-generation';
import type { UserInterface } from './interface/user-interface';
import type { WebSearch } from './search/web-search';
import type { ServerOptions } from './server/server-options';
import type { SpeechToText } from './speech/speech-to-text';
import type { TextToSpeech } from './speech/text-to-speech';
import type { Terminal } from './tools/terminal';
import type { ToolServer } from './tools/tool-server';
import type { WebLoader } from './web-loader/web-loader';

/** What WebUI can do beside chats. */
export interface FeatureProps {
  /**
   * What makes pictures.
   *
   * @default - nothing
   */
  readonly imageGeneration?: ImageGeneration;

  /**
   * What changes pictures.
   *
   * @default - nothing
   */
  readonly imageEditing?: ImageEditing;

  /**
   * What searches the web.
   *
   * @default - nothing
   */
  readonly webSearch?: WebSearch;

  /**
   * What loads the pages that users name and that a search finds.
   *
   * @default WebLoader.builtIn()
   */
  readonly webLoader?: WebLoader;

  /**
   * What writes down what users say.
   *
   * @default - Whisper in Open WebUI's own process
   */
  readonly speechToText?: SpeechToText;

  /**
   * What speaks answers.
   *
   * @default - the user's browser
   */
  readonly textToSpeech?: TextToSpeech;

  /**
   * What runs the code that stands in an answer.
   *
   * @default CodeExecution.pyodide()
   */
  readonly codeExecution?: CodeExecution;

  /**
   * What runs the code that a model writes in order to find an answer.
   *
   * @default CodeInterpreter.pyodide()
   */
  readonly codeInterpreter?: CodeInterpreter;

  /**
   * Servers of tools that models use.
   *
   * @default - those that administrators have added
   */
  readonly toolServers?: ToolServer[];

  /**
   * Terminals in which models and users run commands.
   *
   * @default - those that administrators have added
   */
  readonly terminals?: Terminal[];

  /**
   * What users see, and which of Open WebUI's own features they have.
   *
   * @default - Open WebUI's own
   */
  readonly userInterface?: UserInterface;

  /**
   * How the server works, whatever it serves.
   *
   * @default - Open WebUI's own
   */
  readonly server?: ServerOptions;
}
