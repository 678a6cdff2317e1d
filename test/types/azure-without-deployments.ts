// expect: TS2554 Expected 2-3 arguments, but got 1
import { OpenAI } from 'cdk8s-open-webui';

OpenAI.azure('https://company.openai.azure.com');
