// Paths of EPUBs in, Ace's reports out, as lines of JSON; a program that `Ace` starts.
// Ace starts a browser for each book and ends it: here one is kept for all of them.
'use strict';

const path = require('path');
const readline = require('readline');
const { createRequire } = require('module');

const fromModules = createRequire(path.join(process.argv[2], 'any.js'));
const write = process.stdout.write.bind(process.stdout);
// What Ace prints must not come between the answers.
process.stdout.write = process.stderr.write.bind(process.stderr);

const ace = fromModules('@daisy/ace-core');
const runner = fromModules('@daisy/ace-axe-runner-puppeteer');

const kept = { ...runner, launch: async () => {}, close: async () => {} };

async function answer(request) {
  try {
    const options = { cwd: '/', lang: 'en', silent: true, initLogger: true };
    const [, report] = await ace(request.path, options, kept);
    return {
      outcome: report['earl:result']['earl:outcome'],
      assertions: report.assertions,
    };
  } catch (error) {
    return { failed: String((error && error.message) || error || 'no reason given') };
  }
}

(async () => {
  try {
    await runner.launch();
  } catch (error) {
    const [first] = String((error && error.message) || error).split('\n');
    process.stderr.write(`${first}\n`, () => process.exit(1));
    return;
  }
  for await (const line of readline.createInterface({ input: process.stdin })) {
    write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
  }
  await runner.close();
  process.exit(0);
})();
