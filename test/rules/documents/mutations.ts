import type { Draft } from '../draft';

/** One change of a clean installation that reads documents with Docling, and the ids of the rules that speak of it. */
type Mutations = Record<string, [change: (draft: Draft) => void, ...ids: string[]]>;

function give(name: string, value: string): (draft: Draft) => void {
  return ({ server }) => {
    server.env = [...server.env.filter(entry => entry.name !== name), { name, value }];
  };
}

const docling = (draft: Draft) => draft.running(/docling-serve/);

export const DOCUMENTS: Mutations = {
  'no key of Docling': [draft => draft.unset('DOCLING_API_KEY'), 'docling-key-agrees'],
  'a second Docling': [
    draft => {
      const { spec } = docling(draft);
      spec.replicas = 2;
      const kind = spec.template.spec.containers[0].env.find(({ name }) => name === 'DOCLING_SERVE_ENG_KIND');
      Object.assign(kind ?? {}, { value: 'local' });
    },
    'docling-knows-its-tasks',
  ],
  'an impatient Docling': [
    draft => {
      const [container] = docling(draft).spec.template.spec.containers;
      container.env = container.env.filter(({ name }) => name !== 'DOCLING_SERVE_MAX_SYNC_WAIT');
    },
    'docling-has-time',
  ],
  'another engine without its key': [give('CONTENT_EXTRACTION_ENGINE', 'mistral_ocr'), 'extraction-engine-is-complete'],
  'an embedding engine that is none': [give('RAG_EMBEDDING_ENGINE', 'local'), 'documents-can-be-embedded'],
  'more overlap than text': [give('CHUNK_OVERLAP', '5000'), 'chunks-overlap-in-part'],
  'less overlap': [give('CHUNK_OVERLAP', '50')],
};
