import type { Contribution } from '../../connections/contribution';
import { value } from '../../k8s/environment';
import type { Documents } from './documents';
import type { Embeddings } from './embeddings/embeddings';

/** What offline mode brings, and a refusal of what would have to be downloaded. */
export function offline(embeddings: Embeddings | undefined, documents: Documents | undefined): Contribution {
  const downloads = [
    embeddings?._downloads && [
      'webui.embeddings',
      'Embeddings.huggingFace downloads its model: use Embeddings.local(), or a server',
    ],
    documents?.hybridSearch?.reranking?._downloads && [
      'webui.documents.hybridSearch.reranking',
      'Reranking.local downloads its model: use Reranking.external',
    ],
    documents?.chunks?.encoding !== undefined &&
      documents.chunks.encoding !== 'cl100k_base' && [
        'webui.documents.chunks.encoding',
        `${documents.chunks.encoding} is downloaded: cl100k_base is in the image`,
      ],
  ];
  const [first] = downloads.filter(each => each !== undefined && each !== false);
  if (first) throw new Error(`${first[0]} needs the internet, and webui.offline is on: ${first[1]}`);
  // It forbids downloads of models, looking for newer ones and for a newer Open WebUI, and packages that functions and tools ask for.
  return { env: [value('OFFLINE_MODE', true)] };
}
