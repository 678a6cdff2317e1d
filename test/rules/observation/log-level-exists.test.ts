import { logLevelExists } from '../../../src/rules/observation/log-level-exists';
import { fromSecret, ollama, webui } from '../manifests';
import { testRule } from '../rule-tester';

const level = (text: string) => [webui({ env: { GLOBAL_LOG_LEVEL: text } })];

testRule(logLevelExists, {
  valid: {
    none: [webui()],
    'a level': level('warning'),
    nothing: level(''),
    'no level, of which nobody takes notice': level('loud'),
    'what cannot be seen': [webui({ env: { GLOBAL_LOG_LEVEL: fromSecret('a', 'b') } })],
    "another program's": [ollama({ env: { GLOBAL_LOG_LEVEL: 'WARN' } })],
  },
  invalid: {
    'a short name': { manifests: level('warn'), found: ['GLOBAL_LOG_LEVEL is warn'] },
    'an old name': { manifests: level('FATAL'), found: ['GLOBAL_LOG_LEVEL is FATAL'] },
    "the chart's": { manifests: level('notset'), found: ['GLOBAL_LOG_LEVEL is notset'] },
  },
});
