// Runs one npm task of the front end for Maven, and leaves it out when nothing it depends on has changed.
//
//   node frontend.mjs install | build | check | lint | test
//
// "Changed" is a hash over the sources, the lock file and the API contract. Its stamp stands where the result
// stands (node_modules for the installation, target/ for all else), so that deleting the result repeats the task.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_AT_LEAST = 20;
const module = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const frontend = join(module, 'src/main/frontend');
const sources = [frontend, join(module, 'src/main/resources')];
const leftOut = new Set(['node_modules', 'generated.ts', 'shots']);

const tasks = {
  install: {
    commands: [['ci', '--no-audit', '--no-fund']],
    inputs: () => ['package.json', 'package-lock.json'].map((name) => join(frontend, name)),
    stamp: join(frontend, 'node_modules/.installed'),
  },
  build: { ...script('build'), result: join(module, 'target/classes/webroot') },
  check: script('check'),
  lint: script('lint'),
  test: script('test'),
};

function script(name) {
  return {
    commands: [['run', '--silent', name]],
    inputs: () => sources.flatMap(filesUnder),
    stamp: join(module, 'target/frontend', name),
  };
}

function filesUnder(folder) {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files.sort()) {
    hash.update(relative(module, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function upToDate({ stamp, result }, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && (result === undefined || existsSync(result));
}

function npm(args) {
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync('npm', args, { cwd: frontend, stdio: 'inherit', shell: windows });
  if (error !== undefined || status !== 0) {
    console.error(`npm ${args.join(' ')} failed in ${frontend}${error === undefined ? '' : `: ${error.message}`}`);
    process.exit(1);
  }
}

function run(name) {
  const task = tasks[name];
  const hash = hashOf(task.inputs());
  if (upToDate(task, hash)) {
    console.log(`front end: ${name} is up to date`);
    return;
  }
  rmSync(task.stamp, { force: true });
  task.commands.forEach(npm);
  mkdirSync(dirname(task.stamp), { recursive: true });
  writeFileSync(task.stamp, hash);
}

if (Number.parseInt(process.versions.node, 10) < NODE_AT_LEAST) {
  console.error(`The front end is built with Node.js ${NODE_AT_LEAST} or newer; this is ${process.version}.`);
  process.exit(1);
}
if (tasks[process.argv[2]] === undefined) {
  console.error(`Which task? One of: ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}
run(process.argv[2]);
