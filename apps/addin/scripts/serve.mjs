// A small server for files of this machine: the demo page and the browser tests. Listens on this machine only.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Folder of Microsoft's library in the developer's own install. */
export function officeFolder() {
  return dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
}

/** Serves folders under paths, such as `{ '/': 'dist/demo' }`; answers the address and how to stop. */
export async function serve(folders, port = 0) {
  const paths = Object.keys(folders).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = paths.find((start) => pathname.startsWith(start));
    const file = path && fileIn(folders[path], decodeURIComponent(pathname.slice(path.length)));
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((resolve) => server.close(resolve) && server.closeAllConnections()),
  };
}

/** The file below the folder; what points out of the folder or is no file is not there. */
function fileIn(folder, name) {
  const file = normalize(join(folder, name));
  if (!file.startsWith(normalize(folder + sep))) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
