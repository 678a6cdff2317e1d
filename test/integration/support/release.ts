import { images } from '../../../src/images';

/** The release of Open WebUI that the tests install: the one of the default image. */
export const openWebUIRelease = images.openWebUI.tag.replace(/^v/, '');
