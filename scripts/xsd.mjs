// `node scripts/xsd.mjs --schemas <folder> [received files…]`: every kind of output, each part held to the schemas of
// ECMA-376. The schemas are ECMA’s and not ours to hand out: CONTRIBUTING.md says where they come from.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { openZip } from '../packages/workbook/dist/zip/read-zip.js';
import { root } from './tools.mjs';

const [option, folder, ...received] = process.argv.slice(2);
const main = join(root, 'apps', 'cli', 'bundle', 'main.js');
const XSD = 'http://www.w3.org/2001/XMLSchema';
const XML = 'http://www.w3.org/XML/1998/namespace';

if (option !== '--schemas' || folder === undefined || !existsSync(folder)) {
  process.stdout.write('skipped: xsd (no folder of schemas: node scripts/xsd.mjs --schemas <folder>)\n');
  process.exit(0);
}
if (spawnSync('xmllint', ['--version']).error !== undefined) {
  process.stdout.write('skipped: xsd (no xmllint on this machine)\n');
  process.exit(0);
}

/** No edition of the schema knows `xml:space` on the text of a cell, where Excel writes it itself; the first knows no captions of tables. */
const LATER = /(?<=<(?:\w+:)?t) xml:space="preserve"|<w:tblCaption [^>]*>/gu;

/** Namespace of the root element. */
const ROOT = /<(?:([\w.-]+):)?[A-Za-z][^>]*?\sxmlns(?::\1)?="([^"]+)"/u;

const home = mkdtempSync(join(tmpdir(), 'jibiao-xsd-'));
try {
  process.exitCode = validate(writeSchema(resolve(folder)), makeOutputs());
} finally {
  rmSync(home, { recursive: true });
}

/** One schema of all files: by namespace, since a validator takes the first file it is led to for the whole of one. */
function writeSchema(from) {
  const to = join(home, 'schemas');
  mkdirSync(to);
  const files = new Map();
  for (const name of readdirSync(from, { recursive: true }).filter((file) => file.endsWith('.xsd'))) {
    const text = readFileSync(join(from, name), 'utf8').replace(/^\uFEFF/u, '');
    const namespace = /targetNamespace="([^"]+)"/u.exec(text)?.[1];
    if (namespace === undefined || namespace === XML) continue;
    if (files.get(namespace)?.some((file) => file.name === basename(name)) !== true)
      files.set(namespace, [...(files.get(namespace) ?? []), { name: basename(name), text }]);
  }
  // Dublin Core, which the document properties lean on, is not ECMA's to bring along.
  const leansOn = ({ text }) =>
    [...text.matchAll(/<(?:\w+:)?import\b[^>]*?namespace="([^"]+)"/gu)].map(([, name]) => name);
  for (const [namespace, own] of files)
    if (own.flatMap(leansOn).some((name) => name !== XML && !files.has(name))) files.delete(namespace);
  const namespaces = [...files.keys(), XML];
  const fileOf = (namespace) => `namespace-${namespaces.indexOf(namespace)}.xsd`;
  const imported = (namespace) => `<xsd:import namespace="${namespace}" schemaLocation="${fileOf(namespace)}"/>`;
  for (const [namespace, own] of files) {
    for (const { name, text } of own) writeFileSync(join(to, name), relocate(text, namespaces, imported));
    const included = own.map(({ name }) => `<xsd:include schemaLocation="${name}"/>`).join('');
    writeFileSync(join(to, fileOf(namespace)), schema(`targetNamespace="${namespace}"`, included));
  }
  const attributes = ['space', 'lang', 'base'].map((name) => `<xsd:attribute name="${name}" type="xsd:string"/>`);
  writeFileSync(join(to, fileOf(XML)), schema(`targetNamespace="${XML}"`, attributes.join('')));
  writeFileSync(join(to, 'all.xsd'), schema('', namespaces.map(imported).join('')));
  return { file: join(to, 'all.xsd'), namespaces };
}

function relocate(text, namespaces, imported) {
  return text
    .replaceAll(/<(\w+:)?import\b[^>]*?(?:\/>|>\s*<\/\1import>)/gu, (element) => {
      const namespace = /namespace="([^"]+)"/u.exec(element)?.[1];
      return namespaces.includes(namespace)
        ? imported(namespace).replaceAll('xsd:', /<(\w+:)?/u.exec(element)[1] ?? '')
        : element;
    })
    .replaceAll(/<!DOCTYPE[^>]*>/gu, '');
}

function schema(attributes, content) {
  return `<xsd:schema xmlns:xsd="${XSD}" ${attributes}>${content}</xsd:schema>`;
}

/** Every command that writes workbooks or documents, over the samples and what else was named. */
function makeOutputs() {
  const inbox = join(home, '收件');
  cpSync(join(root, 'samples'), inbox, { recursive: true });
  received.forEach((file, index) => cpSync(resolve(file), join(inbox, `${index}-${basename(file)}`)));
  const runs = [
    ['annotate', '收件', '--all', '-o', '批注'],
    ['annotate', '批注', '--all', '-o', '再次批注'],
    ['annotate', '批注', '--clear', '-o', '去掉批注'],
    ['fix', '收件', '--proposed', 'all', '-o', '修改'],
    ['migrate', '收件', '--profile', 'mof-2021', '-o', '迁移'],
    ['template', '-o', '模板'],
    ['merge', '收件', '-o', '输出/汇总.xlsx'],
    ['check', '收件', '--format', 'xlsx', '-o', '输出/问题.xlsx'],
    ['publish', '收件', '--issuer', '某局', '-o', '输出/公开.xlsx'],
    ['publish', '收件', '--issuer', '某局', '-o', '输出/公开.docx'],
    ['letter', '收件', '--all', '-o', '退回'],
  ];
  for (const args of runs) {
    const { status, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: home, encoding: 'utf8' });
    if (status === null || status > 1) process.stdout.write(`${args.join(' ')}: exit ${status}\n${stderr}`);
  }
  const names = readdirSync(home, { recursive: true }).map(String);
  return names.filter((name) => /\.(?:xlsx|xlsm|docx)$/u.test(name) && !name.startsWith('收件'));
}

/** Complaints about the parts of outputs, without those that the received files give rise to themselves. */
function validate({ file, namespaces }, outputs) {
  const inbox = readdirSync(join(home, '收件'), { recursive: true }).map((name) => join('收件', String(name)));
  const before = partsOf(inbox, namespaces);
  const asReceived = new Set(before.map(({ text }) => text));
  const after = partsOf(outputs, namespaces).filter(({ text }) => !asReceived.has(text));
  const known = complaints(before, file);
  const found = [...complaints(after, file)].filter(([said]) => !known.has(said));
  for (const [said, places] of found) process.stdout.write(`${said}\n  ${places.length}× ${places[0]}\n`);
  for (const made of new Set(outputs.map((name) => name.split(/[\\/]/u)[0])))
    process.stdout.write(`${made}: ${outputs.filter((name) => name.startsWith(made)).length} files\n`);
  process.stdout.write(
    `xsd: ${outputs.length} files, ${after.length} parts held to the schemas, ${found.length} complaints\n`,
  );
  return after.length > 0 && found.length === 0 ? 0 : 1;
}

/** Places by what is wrong there. */
function complaints(parts, file) {
  const places = new Map();
  for (const { place, text } of parts) {
    const path = join(home, `part-${places.size}.xml`);
    writeFileSync(path, text.replaceAll(LATER, ''));
    places.set(path, place);
  }
  const args = ['--noout', '--nonet', '--schema', file, ...places.keys()];
  const { stderr } = spawnSync('xmllint', args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (/failed to compile/u.test(stderr)) throw new Error(stderr.slice(0, 3000));
  const groups = new Map();
  for (const line of stderr.split('\n')) {
    const [, path, said] = /^(\S*part-\d+\.xml):\d+: (.*)$/u.exec(line) ?? [];
    if (said !== undefined) groups.set(said, [...(groups.get(said) ?? []), places.get(path)]);
  }
  return groups;
}

/** The parts of files that the schemas speak of, with their texts. */
function partsOf(files, namespaces) {
  return files.flatMap((name) => {
    if (!/\.(?:xlsx|xlsm|docx)$/u.test(name)) return [];
    try {
      const zip = openZip(readFileSync(join(home, name)));
      const parts = [...zip.entries.keys()].filter((part) => /\.(?:xml|rels)$/u.test(part));
      const texts = parts.map((part) => ({ place: `${name} ${part}`, text: new TextDecoder().decode(zip.read(part)) }));
      return texts.filter(({ text }) => namespaces.includes(ROOT.exec(text)?.[2]));
    } catch {
      // A file that is broken on purpose.
      return [];
    }
  });
}
