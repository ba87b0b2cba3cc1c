// The service worker of the pane: keeps the files of one build and answers with them when the network does not. Only
// files of our own origin; Microsoft's library is among them only where a closed network keeps its own copy.
const { name, files } = globalThis.jibiaoBuild;

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(name)
      .then((cache) => cache.addAll(files))
      .then(() => globalThis.skipWaiting()),
  );
});

addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => globalThis.clients.claim()));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== globalThis.location.origin) return;
  event.respondWith(answer(request));
});

/** The network first, so that a new build is seen at once; what was kept when there is none. */
async function answer(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request, { ignoreSearch: true })) ?? Response.error();
  }
}

async function forgetOthers() {
  const kept = await caches.keys();
  await Promise.all(kept.filter((one) => one.startsWith('jibiao-') && one !== name).map((one) => caches.delete(one)));
}
