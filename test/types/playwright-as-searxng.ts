// expect: TS2345 Argument of type 'IPlaywright' is not assignable to parameter of type 'ISearxng'
import { Playwright, WebSearch } from 'cdk8s-open-webui';

WebSearch.searxng(Playwright.fromUrl('ws://playwright:3000'));
