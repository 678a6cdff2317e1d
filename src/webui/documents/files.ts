import { elements, optional, refuse, wholeNumber } from '../../k8s/demand';
import { given, type Variable } from '../../k8s/environment';
import { bytesOf } from '../../k8s/quantity';

const MEBIBYTE = 1024 ** 2;

/** Which files users may upload. */
export interface FileLimits {
  /**
   * Largest file, in whole MiB: `'100Mi'`. A way in must let it pass: `maxBodySize` of the exposure.
   *
   * @default - any
   */
  readonly maxSize?: string;

  /**
   * Files of one upload: a whole number of 1 or more.
   *
   * @default - any
   */
  readonly maxCount?: number;

  /**
   * Endings of names, without the dot: `pdf`.
   *
   * @default - all
   */
  readonly allowedExtensions?: string[];

  /**
   * Widest picture that is kept as it is, in pixels.
   *
   * @default - any
   */
  readonly imageWidth?: number;

  /**
   * Highest picture that is kept as it is, in pixels.
   *
   * @default - any
   */
  readonly imageHeight?: number;
}

/** The variables of the limits. */
export function fileVariables(path: string, limits: FileLimits): Variable[] {
  const pixels = (name: 'imageWidth' | 'imageHeight') =>
    optional(limits[name], most => wholeNumber(`${path}.${name}`, most, 1));
  return given({
    RAG_FILE_MAX_SIZE: limits.maxSize && mebibytes(`${path}.maxSize`, limits.maxSize),
    RAG_FILE_MAX_COUNT: optional(limits.maxCount, most => wholeNumber(`${path}.maxCount`, most, 1)),
    RAG_ALLOWED_FILE_EXTENSIONS: limits.allowedExtensions && endings(path, limits.allowedExtensions),
    FILE_IMAGE_COMPRESSION_WIDTH: pixels('imageWidth'),
    FILE_IMAGE_COMPRESSION_HEIGHT: pixels('imageHeight'),
  });
}

function mebibytes(path: string, quantity: string): number {
  const size = bytesOf(path, quantity) / MEBIBYTE;
  return Number.isInteger(size) && size > 0 ? size : refuse(path, "a whole number of MiB, such as '100Mi'", quantity);
}

/** Names are compared in lower case, with what stands behind their last dot. */
function endings(path: string, all: string[]): string {
  const list = `${path}.allowedExtensions`;
  for (const each of all) if (!/^[a-z0-9_+-]+$/.test(each)) refuse(list, "endings in lower case, such as 'pdf'", each);
  return elements(list, all);
}
