#!/usr/bin/env node
// TEST DOUBLE of fpm, which Debian does not have: as much of it as electron-builder asks for, made with Debian's
// own dpkg-deb and rpmbuild. It shows what would be in a package; released packages are made by fpm itself.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const flags = ['--force'];
const lists = ['-d', '--deb-recommends'];

/** @param {readonly string[]} args */
function parse(args) {
  /** @type {Record<string, string>} */
  const values = {};
  /** @type {Record<string, string[]>} */
  const many = { '-d': [], '--deb-recommends': [] };
  const files = [];
  for (let index = 0; index < args.length; index += 1) {
    const name = args[index] ?? '';
    if (flags.includes(name)) continue;
    if (!name.startsWith('-')) files.push(name);
    else {
      index += 1;
      const value = args[index] ?? '';
      if (lists.includes(name)) many[name]?.push(value);
      else values[name.replace(/^-+/, '')] = value;
    }
  }
  return { values, files, depends: many['-d'] ?? [], recommends: many['--deb-recommends'] ?? [] };
}

/**
 * Lays everything out as it will lie on the disk.
 * @param {string} tree
 * @param {readonly string[]} files `from=to`, where a `from` that ends in a slash is a folder's content
 */
function layOut(tree, files) {
  for (const mapping of files) {
    const at = mapping.indexOf('=');
    const target = path.join(tree, mapping.slice(at + 1));
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(mapping.slice(0, at), target, { recursive: true, verbatimSymlinks: true });
  }
  execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', tree]);
}

const { values, files, depends, recommends } = parse(process.argv.slice(2));
/** @param {string} name */
const valueAt = (name) => values[name] ?? '';
const [summary = '', ...explanation] = valueAt('description').split('\n');

/** @param {string} tree */
function makeDeb(tree) {
  const control = {
    Package: valueAt('name'),
    Version: valueAt('version'),
    Architecture: valueAt('architecture'),
    Maintainer: valueAt('maintainer'),
    Depends: depends.join(', '),
    Recommends: recommends.join(', '),
    Section: valueAt('category'),
    Priority: valueAt('deb-priority'),
    Homepage: valueAt('url'),
    Description: [summary, ...explanation.map((line) => ` ${line.trim() || '.'}`)].join('\n'),
  };
  const folder = path.join(tree, 'DEBIAN');
  mkdirSync(folder);
  const lines = Object.entries(control).filter(([, value]) => value !== '');
  writeFileSync(path.join(folder, 'control'), lines.map(([name, value]) => `${name}: ${value}\n`).join(''));
  for (const [option, name] of Object.entries({ 'after-install': 'postinst', 'after-remove': 'postrm' })) {
    cpSync(valueAt(option), path.join(folder, name));
    chmodSync(path.join(folder, name), 0o755);
  }
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', tree, valueAt('package')]);
}

/**
 * @param {string} tree
 * @param {string} stage
 */
function makeRpm(tree, stage) {
  const paths = execFileSync('find', [tree, '-not', '-type', 'd', '-printf', '"/%P"\\n'], {
    encoding: 'utf8',
  });
  /** @param {string} option */
  const script = (option) => readFileSync(valueAt(option), 'utf8');
  const spec = `
%define __os_install_post %{nil}
%define _build_id_links none
AutoReqProv: no
Name: ${valueAt('name')}
Version: ${valueAt('version')}
Release: 1
Summary: ${valueAt('rpm-summary')}
License: ${valueAt('license')}
Vendor: ${valueAt('vendor')}
URL: ${valueAt('url')}
${depends.map((name) => `Requires: ${name}`).join('\n')}
%description
${valueAt('description')}
%install
mkdir -p "%{buildroot}"
cp -a "${tree}/." "%{buildroot}/"
%post
${script('after-install')}
%postun
${script('after-remove')}
%files
${paths}`;
  const specFile = path.join(stage, 'package.spec');
  writeFileSync(specFile, spec);
  const definitions = {
    _topdir: stage,
    _rpmdir: path.join(stage, 'out'),
    _dbpath: path.join(stage, 'database'),
    _binary_payload: 'w1.gzdio',
  };
  execFileSync('rpmbuild', [
    ...['-bb', '--quiet', '--nodeps', '--target', `${valueAt('architecture')}-linux`],
    ...Object.entries(definitions).flatMap(([name, value]) => ['--define', `${name} ${value}`]),
    specFile,
  ]);
  const built = readdirSync(definitions._rpmdir, { recursive: true, encoding: 'utf8' });
  const rpm = built.find((name) => name.endsWith('.rpm')) ?? '';
  cpSync(path.join(definitions._rpmdir, rpm), valueAt('package'));
}

const stage = mkdtempSync(path.join(os.tmpdir(), 'fpm-double-'));
try {
  const tree = path.join(stage, 'tree');
  layOut(tree, files);
  if (values.t === 'deb') makeDeb(tree);
  else if (values.t === 'rpm') makeRpm(tree, stage);
  else throw new Error(`The double of fpm makes no ${values.t}`);
} finally {
  rmSync(stage, { recursive: true });
}
