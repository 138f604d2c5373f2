// The editor's own packages, from where the front-end build put them; without one, they are fetched into target/node.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {registerHooks} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const packages = ['@codemirror/state', '@codemirror/collab', '@codemirror/commands'];

const isIn = folder => packages.every(name => existsSync(join(folder, 'node_modules', name, 'package.json')));

function fetchInto(folder) {
  mkdirSync(folder, {recursive: true});
  const {dependencies} = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const wanted = packages.map(name => `${name}@${dependencies[name]}`);
  const npm = ['install', '--no-save', '--no-audit', '--no-fund', '--silent', '--prefix', folder, ...wanted];
  if (spawnSync('npm', npm, {stdio: ['ignore', 'ignore', 'inherit']}).status !== 0) {
    throw new Error(`npm could not fetch ${wanted.join(' ')} into ${folder}`);
  }
}

if (!isIn(project)) {
  const folder = join(project, 'target/node');
  if (!isIn(folder)) fetchInto(folder);
  const parentURL = pathToFileURL(join(folder, 'here.mjs')).href;
  registerHooks({
    resolve: (name, context, next) => next(name, name.startsWith('@codemirror/') ? {...context, parentURL} : context),
  });
}

export const state = await import('@codemirror/state');
export const collab = await import('@codemirror/collab');
export const commands = await import('@codemirror/commands');
