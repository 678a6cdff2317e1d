import { value } from '../k8s/environment';
import { bakedModels } from './baked-models';
import type { Source } from './data';
import type { WebUIProps } from './webui-props';

/** The models of the image where they are wanted, and what offline mode brings. */
export function offlineSources(props: WebUIProps): Source[] {
  const { offline, embeddings, speechToText } = props;
  if (offline) refuseDownloads(props);
  return [
    // It forbids downloads of models, looking for newer ones and for a newer Open WebUI, and packages that functions and tools ask for.
    ...(offline ? [{ prop: 'offline', contribution: { env: [value('OFFLINE_MODE', true)] } }] : []),
    ...(offline || embeddings?._baked
      ? [{ prop: 'embeddings', contribution: bakedModels(speechToText?._contribution) }]
      : []),
  ];
}

function refuseDownloads({ embeddings, documents, speechToText, textToSpeech }: WebUIProps): void {
  const encoding = documents?.chunks?.encoding ?? 'cl100k_base';
  const downloads: [prop: string, isOne: boolean | undefined, instead: string][] = [
    [
      'embeddings',
      embeddings?._downloads,
      'Embeddings.huggingFace downloads its model: use Embeddings.local(), or a server',
    ],
    [
      'documents.hybridSearch.reranking',
      documents?.hybridSearch?.reranking?._downloads,
      'Reranking.local downloads its model: use Reranking.external',
    ],
    ['documents.chunks.encoding', encoding !== 'cl100k_base', `${encoding} is downloaded: cl100k_base is in the image`],
    [
      'speechToText',
      speechToText?._downloads,
      'SpeechToText.whisper downloads its model: the image has base; give a modelClaim that has another, or use a server',
    ],
    ['textToSpeech', textToSpeech?._downloads, 'TextToSpeech.transformers downloads its models: use a server'],
  ];
  const first = downloads.find(([, isOne]) => isOne);
  if (first) throw new Error(`webui.${first[0]} needs the internet, and webui.offline is on: ${first[2]}`);
}
