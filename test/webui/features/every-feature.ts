import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { CodeExecution } from '../../../src/webui/features/code/code-execution';
import { CodeInterpreter } from '../../../src/webui/features/code/code-interpreter';
import type { FeatureProps } from '../../../src/webui/features/feature-props';
import { ImageEditing } from '../../../src/webui/features/images/image-editing';
import { ImageGeneration } from '../../../src/webui/features/images/image-generation';
import { WebSearch } from '../../../src/webui/features/search/web-search';
import { SpeechToText } from '../../../src/webui/features/speech/speech-to-text';
import { TextToSpeech } from '../../../src/webui/features/speech/text-to-speech';
import { Terminal } from '../../../src/webui/features/tools/terminal';
import { ToolServer } from '../../../src/webui/features/tools/tool-server';
import { WebLoader } from '../../../src/webui/features/web-loader/web-loader';

const peer = NetworkPeer.internet();
const key = SecretRef.of('features', 'key');

/** A value for every prop of a feature. */
export const EVERY_FEATURE: Required<FeatureProps> = {
  imageGeneration: ImageGeneration.openAI({ apiKey: key }),
  imageEditing: ImageEditing.gemini({ apiKey: key, model: 'a-model' }),
  webSearch: WebSearch.kagi(key),
  webLoader: WebLoader.tavily(key),
  speechToText: SpeechToText.deepgram({ apiKey: key }),
  textToSpeech: TextToSpeech.browser(),
  codeExecution: CodeExecution.none(),
  codeInterpreter: CodeInterpreter.pyodide(),
  toolServers: [ToolServer.mcp({ id: 'docs', name: 'Documents', url: 'https://docs.example.com/mcp', peer })],
  terminals: [Terminal.openTerminal({ id: 'box', name: 'Box', url: 'https://box.example.com', apiKey: key, peer })],
  userInterface: { defaultLocale: 'de-DE' },
  server: { fastJson: true },
};

/** A variable that each of them sets. */
export const VARIABLES_OF_FEATURES: { readonly [variable: string]: string } = {
  IMAGE_GENERATION_ENGINE: 'openai',
  IMAGE_EDIT_ENGINE: 'gemini',
  WEB_SEARCH_ENGINE: 'kagi',
  WEB_LOADER_ENGINE: 'tavily',
  AUDIO_STT_ENGINE: 'deepgram',
  AUDIO_TTS_ENGINE: '',
  ENABLE_CODE_EXECUTION: 'false',
  CODE_INTERPRETER_ENGINE: 'pyodide',
  TOOL_SERVER_CONNECTIONS: expect.stringContaining('"id":"docs"'),
  TERMINAL_SERVER_CONNECTIONS: expect.stringContaining('"id":"box"'),
  DEFAULT_LOCALE: 'de-DE',
  ENABLE_ORJSON: 'true',
};
