import type { Contribution, Setting } from '../../connections/contribution';
import type { Source } from '../data';
import type { WebSearch } from './search/web-search';
import { PAGES } from './web-loader/loaders';
import type { WebLoader } from './web-loader/web-loader';

/** What search and loader bring together: they may be told of one provider, whose key is one variable. */
export function webSources(search: WebSearch | undefined, loader: WebLoader | undefined): Source[] {
  const [found, loaded] = [search?._contribution.env ?? [], loader?._contribution.env ?? []];
  const kept = loaded.filter(setting => !isAlreadyIn(found, setting));
  const pages: Contribution = search?._loadsPages && !loader ? { flows: PAGES } : {};
  return [
    { prop: 'webSearch', contribution: search?._contribution ?? {} },
    { prop: 'webLoader', contribution: loader ? { ...loader._contribution, env: kept } : pages },
  ];
}

function isAlreadyIn(found: Setting[], setting: Setting): boolean {
  const same = found.find(({ name }) => name === setting.name);
  if (same && (same.value !== setting.value || !sameSecret(same, setting))) {
    throw new Error(
      `webui.webLoader needs another ${setting.name} than webui.webSearch, and Open WebUI has one: give both the same`,
    );
  }
  return same !== undefined;
}

function sameSecret(a: Setting, b: Setting): boolean {
  return a.secret?.name === b.secret?.name && a.secret?.key === b.secret?.key;
}
