// expect: TS2353 'reranking' does not exist in type 'Documents'
import { type Documents, Reranking } from 'cdk8s-open-webui';

export const documents: Documents = { reranking: Reranking.local('BAAI/bge-reranker-v2-m3') };
