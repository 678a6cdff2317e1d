import type { Contribution } from '../../../connections/contribution';
import { refuse } from '../../../k8s/demand';
import { value } from '../../../k8s/environment';
import { NetworkPeer } from '../../../k8s/network-peer';
import { type EmbeddingOptions, optionVariables } from './options';

/** The model that is in upstream's image (open-webui v0.11.4, Dockerfile: `USE_EMBEDDING_MODEL`). */
const BAKED = 'sentence-transformers/all-MiniLM-L6-v2';

/** A model of Hugging Face in Open WebUI's own process. */
export interface HuggingFaceEmbeddingOptions extends EmbeddingOptions {
  /**
   * Whether each start looks for a newer revision of the model. One with other vectors finds nothing of what is there.
   *
   * @default false
   */
  readonly autoUpdate?: boolean;

  /**
   * Whether code that comes with the model is run.
   *
   * @default false
   */
  readonly trustRemoteCode?: boolean;
}

/** The variables of the model in the image. */
export function local(options: EmbeddingOptions): Contribution {
  return {
    env: [
      value('RAG_EMBEDDING_ENGINE', ''),
      value('RAG_EMBEDDING_MODEL', BAKED),
      value('RAG_EMBEDDING_MODEL_AUTO_UPDATE', false),
      value('RAG_EMBEDDING_MODEL_TRUST_REMOTE_CODE', false),
      ...optionVariables('Embeddings.local', options),
    ],
  };
}

/** The variables of a model that the first start downloads. */
export function huggingFace(model: string, options: HuggingFaceEmbeddingOptions): Contribution {
  const path = 'Embeddings.huggingFace';
  if (!/^[\w.-]+\/[\w.-]+$/.test(model))
    refuse(`${path} model`, 'a model such as intfloat/multilingual-e5-small', model);
  return {
    env: [
      value('RAG_EMBEDDING_ENGINE', ''),
      value('RAG_EMBEDDING_MODEL', model),
      // Upstream's defaults are true: the first start downloads the model either way.
      value('RAG_EMBEDDING_MODEL_AUTO_UPDATE', options.autoUpdate ?? false),
      value('RAG_EMBEDDING_MODEL_TRUST_REMOTE_CODE', options.trustRemoteCode ?? false),
      ...optionVariables(path, options),
    ],
    flows: [{ peer: NetworkPeer.internet(), port: 443 }],
  };
}
