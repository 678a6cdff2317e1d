import type { Source } from '../data';
import type { SpeechToText } from '../features/speech/speech-to-text';
import { bakedModels } from './baked-models';
import { type Documents, documents } from './documents';
import type { Embeddings } from './embeddings/embeddings';
import { offline } from './offline';

/** What a program says of documents, beside the engines that read and embed them. */
interface DocumentProps {
  readonly embeddings?: Embeddings;
  readonly documents?: Documents;
  readonly offline?: boolean;
  readonly speechToText?: SpeechToText;
}

/** Everything that a program says of documents, by the prop that says it. */
export function documentSources(props: DocumentProps): Source[] {
  return [
    { prop: 'documents', contribution: documents(props.documents ?? {}) },
    ...(props.offline ? [{ prop: 'offline', contribution: offline(props.embeddings, props.documents) }] : []),
    ...(props.offline || props.embeddings?._baked
      ? [{ prop: 'embeddings', contribution: bakedModels(props.speechToText?._contribution) }]
      : []),
  ];
}
