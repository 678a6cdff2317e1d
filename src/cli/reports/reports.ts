import { github } from './github';
import { json } from './json';
import type { Report } from './judgement';
import { sarif } from './sarif';
import { text } from './text';

/** The formats that a judgement is written in, by what `--output` calls them. */
export const reports: { readonly [format: string]: Report } = { text, json, sarif, github };
