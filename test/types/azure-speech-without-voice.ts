// expect: TS2345 Property 'voice' is missing
import { SecretRef, TextToSpeech } from 'cdk8s-open-webui';

TextToSpeech.azure({ apiKey: SecretRef.of('azure', 'key'), region: 'westeurope' });
