import { imagesArePinned } from '../images/images-are-pinned';
import type { Rule } from '../rule';

/** The rules about images, in reading order. */
export const images: Rule[] = [imagesArePinned];
