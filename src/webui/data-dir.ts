/** Where the image keeps its data. */
export const DATA_DIR = '/app/backend/data';
