import { type DatalabMarkerOptions, datalabMarker } from './content-extraction/datalab-marker';
import { type DocumentIntelligenceOptions, documentIntelligence } from './content-extraction/document-intelligence';
import { type ExternalDocumentLoaderOptions, externalLoader } from './content-extraction/external-loader';
import { type MinerUCloudOptions, type MinerUOptions, minerU, minerUCloud } from './content-extraction/miner-u';
import { type MistralOcrOptions, mistralOcr } from './content-extraction/mistral-ocr';
import { type PaddleOcrVlOptions, paddleOcrVl } from './content-extraction/paddle-ocr-vl';
import type { Contribution } from './contribution';

/** Turns uploaded files into text. */
export interface IContentExtractor {
  /** Which engine, and how WebUI reaches it. */
  readonly contentExtraction: ContentExtraction;
}

/** An engine that turns files into text: a part (`Tika`, `Docling`), or one that runs elsewhere. */
export class ContentExtraction {
  /**
   * A loader of your own, with the API that Open WebUI asks for: `PUT <url>/process`.
   *
   * @throws if the URL is none, or a header's name
   * @example
   * ContentExtraction.external({
   *   url: 'http://loader.documents.svc:8080',
   *   apiKey: SecretRef.of('loader', 'api-key'),
   * });
   */
  public static external(options: ExternalDocumentLoaderOptions): IContentExtractor {
    return ContentExtraction.extractor(externalLoader(options));
  }

  /**
   * Marker, by Datalab or on a server of your own.
   *
   * @throws if the URL is none
   * @example
   * ContentExtraction.datalabMarker({ apiKey: SecretRef.of('datalab', 'api-key'), useLlm: true });
   */
  public static datalabMarker(options: DatalabMarkerOptions): IContentExtractor {
    return ContentExtraction.extractor(datalabMarker(options));
  }

  /**
   * Azure AI Document Intelligence.
   *
   * @throws if the URL is none
   * @example
   * ContentExtraction.documentIntelligence({ endpoint: 'https://company.cognitiveservices.azure.com' });
   */
  public static documentIntelligence(options: DocumentIntelligenceOptions): IContentExtractor {
    return ContentExtraction.extractor(documentIntelligence(options));
  }

  /**
   * OCR by Mistral, for PDF; Open WebUI reads all other files itself.
   *
   * @throws if the URL is none
   * @example
   * ContentExtraction.mistralOcr({ apiKey: SecretRef.of('mistral', 'api-key') });
   */
  public static mistralOcr(options: MistralOcrOptions): IContentExtractor {
    return ContentExtraction.extractor(mistralOcr(options));
  }

  /**
   * A MinerU of your own.
   *
   * @throws if the URL is none, or the time no whole number of seconds
   * @example
   * ContentExtraction.minerU({ url: 'http://mineru.documents.svc:8000', parameters: { enable_ocr: true } });
   */
  public static minerU(options: MinerUOptions): IContentExtractor {
    return ContentExtraction.extractor(minerU(options));
  }

  /**
   * MinerU as a service.
   *
   * @throws if the URL is none, or the time no whole number of seconds
   * @example
   * ContentExtraction.minerUCloud({ apiKey: SecretRef.of('mineru', 'api-key') });
   */
  public static minerUCloud(options: MinerUCloudOptions): IContentExtractor {
    return ContentExtraction.extractor(minerUCloud(options));
  }

  /**
   * PaddleOCR-VL, for PDF and pictures; Open WebUI reads all other files itself.
   *
   * @throws if the URL is none
   * @example
   * ContentExtraction.paddleOcrVl({ url: 'https://ocr.example.com', token: SecretRef.of('paddle', 'token') });
   */
  public static paddleOcrVl(options: PaddleOcrVlOptions): IContentExtractor {
    return ContentExtraction.extractor(paddleOcrVl(options));
  }

  /** @internal */
  public static _of(contribution: Contribution): ContentExtraction {
    return new ContentExtraction(contribution);
  }

  private static extractor(contribution: Contribution): IContentExtractor {
    return { contentExtraction: new ContentExtraction(contribution) };
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'ContentExtraction';

  private constructor(contribution: Contribution) {
    this._contribution = contribution;
  }
}
