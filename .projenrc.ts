import { cdk, JsonFile, javascript } from 'projen';

const name = 'cdk8s-open-webui';
const repository = `https://github.com/${name}/${name}`;

const project = new cdk.JsiiProject({
  name,
  description: 'Open WebUI on Kubernetes, correct by construction: cdk8s constructs that refuse what breaks.',
  keywords: ['cdk8s', 'kubernetes', 'open-webui', 'ollama', 'llm'],
  author: 'The cdk8s-open-webui authors',
  authorAddress: 'authors@cdk8s-open-webui.invalid',
  authorOrganization: true,
  repositoryUrl: `${repository}.git`,
  homepage: repository,
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk8s-open-webui authors',
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  jsiiVersion: '~5.9.0',
  typescriptVersion: '~5.9.0',
  minNodeVersion: '20.16.0',

  // The project's own files say what happens: no release machinery, no generated CI, no samples.
  github: false,
  release: false,
  depsUpgrade: false,
  clobber: false,
  vscode: false,
  sampleCode: false,
  docgen: false,
  eslint: false,
  package: false,
  npmignoreEnabled: false,
  addPackageManagerToDevEngines: false,

  peerDeps: ['cdk8s@^2.69.0', 'cdk8s-plus-28@^2.5.6', 'constructs@^10.5.0'],
  peerDependencyOptions: { pinnedDevDependency: false },
  bundledDeps: ['yaml@2.9.1'],
  devDeps: [
    'cdk8s@2.70.106',
    'cdk8s-plus-28@2.5.6',
    'cdk8s-plus-34@2.0.54',
    'constructs@10.8.1',
    'cdk8s-cli@2.207.60',
    'ajv@8.20.0',
    '@monokle/validation@0.33.0',
    'fast-check@4.11.0',
    '@biomejs/biome@2.5.0',
    '@types/node@^20',
  ],
  bin: { [name]: 'lib/src/cli/main.js' },

  publishToPypi: { distName: name, module: 'cdk8s_open_webui' },
  publishToMaven: {
    javaPackage: 'io.github.cdk8sopenwebui',
    mavenGroupId: 'io.github.cdk8s-open-webui',
    mavenArtifactId: name,
  },
  publishToGo: { moduleName: `github.com/${name}/${name}-go` },

  // imports/ lives beside src/, so the compiler's root is the repository.
  entrypoint: 'lib/src/index.js',
  tsconfig: { compilerOptions: { rootDir: '.' }, include: ['imports/**/*.ts'] },
  tsconfigDev: {
    compilerOptions: { paths: { [name]: ['../src/index.ts'] } },
    include: ['../examples/**/*.ts', '../scripts/**/*.ts'],
    exclude: ['types'], // programs that must not compile
  },
  typecheckTests: true,
  jestOptions: {
    junitReporting: false,
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      collectCoverage: false,
      moduleNameMapper: { [`^${name}$`]: '<rootDir>/src/index.ts' },
      testPathIgnorePatterns: ['/node_modules/', '/test/integration/', '/lib/'],
    },
  },
  gitignore: ['/manifests/', '/manifests.next/', '*.tsbuildinfo'],
});

project.package.addField('types', 'lib/src/index.d.ts'); // JsiiBuild resets it to lib/index.d.ts
project.package.addField('files', ['lib', '.jsii', 'README.md', 'LICENSE', 'CHANGELOG.md']);
// Lets the examples import the package by its public name inside this repository, as they would outside of it.
project.package.addField('exports', {
  '.': { types: './lib/src/index.d.ts', default: './lib/src/index.js' },
  './.jsii': './.jsii',
  './package.json': './package.json',
});
project.package.addPackageResolutions('unrs-resolver@1.12.2'); // later releases leave gaps in the lock file, and npm ci refuses them
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
project.tasks.addEnvironment('CDK8S_CHECK_UPGRADE', 'false');

// JSII6 asks to develop against the oldest peers; their newest are what was measured, the oldest what users may have.
project.compileTask.reset('jsii --silence-warnings=reserved-word --silence-warnings=JSII6');

const node = 'node -r ts-node/register/transpile-only';

const lint = project.addTask('lint', {
  description: 'Check format and lint',
  exec: 'biome check .projenrc.ts src test examples scripts',
});
project.testTask.prependSpawn(lint);
project.testTask.prependSpawn(project.compileTask);

project.addTask('test:integration', {
  description: 'Run what we emit: a real Postgres, a real Redis, Open WebUI itself',
  exec: 'jest --config test/integration/jest.config.js --runInBand',
});

const synth = project.addTask('synth', { description: 'Render the quickstart into manifests/' });
synth.spawn(project.compileTask);
// Beside, then swapped: the CLI empties its output before it renders, and a failed synth must lose nothing.
synth.exec('cdk8s synth --output manifests.next');
synth.exec('rm -rf manifests && mv manifests.next manifests && ls manifests/*');

const examples = project.addTask('examples', { description: "Render every example's expected.yaml" });
examples.spawn(project.compileTask);
examples.exec(`${node} scripts/render-examples.ts`);

const docs = project.addTask('docs', { description: 'Generate docs/' });
docs.exec(`${node} scripts/generate-docs.ts`);

const bench = project.addTask('bench', {
  description: 'Measure synth and check, as ratios to other programs',
  receiveArgs: true,
});
bench.spawn(project.compileTask);
bench.exec(`${node} scripts/bench/bench.ts`, { receiveArgs: true });

const scripts = ['bench', 'build', 'docs', 'examples', 'lint', 'synth', 'test', 'test:integration'];
for (const task of project.tasks.all) {
  if (!scripts.includes(task.name)) project.package.removeScript(task.name);
}
project.packageTask.reset();
project.packageTask.spawn(project.tasks.tryFind('package:js')!); // other languages: npx projen package-all

new JsonFile(project, 'biome.json', {
  marker: false,
  obj: {
    $schema: './node_modules/@biomejs/biome/configuration_schema.json',
    files: { includes: ['**/*.ts', '**/*.js'] },
    formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 120 },
    javascript: { formatter: { quoteStyle: 'single', arrowParentheses: 'asNeeded' } },
    assist: { actions: { source: { organizeImports: 'on' } } },
    linter: {
      rules: {
        preset: 'recommended',
        style: { noNonNullAssertion: 'off', useImportType: 'error', useNodejsImportProtocol: 'error' },
        complexity: { noStaticOnlyClass: 'off', useLiteralKeys: 'off' },
        suspicious: { noTemplateCurlyInString: 'off' },
      },
    },
  },
});

project.synth();
