import { type Chart, JsonPatch } from 'cdk8s';
import { Docling, SecretRef, WebUI } from '../../src';
import { patched } from './variable-programs';

const apiKey = SecretRef.of('docling', 'api-key');

/** A program for each rule about documents, written as a user would: it breaks this rule and no other. */
export const documentsPrograms: { [id: string]: (chart: Chart) => void } = {
  'docling-knows-its-tasks': chart =>
    new Docling(chart, 'docling', { apiKey }).workload.addJsonPatch(JsonPatch.replace('/spec/replicas', 2)),
  'docling-key-agrees': chart => {
    const { service } = new Docling(chart, 'docling', { apiKey });
    const contentExtraction = Docling.fromUrl(`http://${service.name}.ai.svc:5001`);
    new WebUI(chart, 'webui', { models: [], contentExtraction });
  },
  'extraction-engine-is-complete': chart => patched(chart, { CONTENT_EXTRACTION_ENGINE: 'marker' }),
  'documents-can-be-embedded': chart => patched(chart, { RAG_EMBEDDING_ENGINE: 'local' }),
  'chunks-overlap-in-part': chart => patched(chart, { CHUNK_SIZE: '50' }),
};
