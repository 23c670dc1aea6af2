// Keeps the till's pages and everything they need in the browser, so that the till opens without net. VERSION and SHELL are
// written above by the server. Whatever is asked of the server besides that passes by.

/* global VERSION, SHELL */
const STORE = `torsten-till-${VERSION}`;
const PATIENCE_MS = 1500;

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const store = await caches.open(STORE);
    await store.addAll(SHELL);
    for (const name of await caches.keys()) {
      if (name.startsWith('torsten-till-') && name !== STORE) {
        for (const request of await (await caches.open(name)).keys()) {
          if (isPage(new URL(request.url))) {
            await keepPage(new URL(request.url).pathname);
          }
        }
      }
    }
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('torsten-till-') && name !== STORE) {
        await caches.delete(name);
      }
    }
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => {
  if (event.data?.keep) {
    event.waitUntil(keepPage(event.data.keep, event.data.pictures ?? []));
  }
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate' && isPage(url)) {
    event.respondWith(page(event.request, url));
  } else if (isPart(url)) {
    event.respondWith(part(event.request));
  }
});

/** The page of a till; not its drawer and what else lies below. */
function isPage(url) {
  return /^\/kassa\/[A-Z0-9][A-Z0-9-]*$/.test(url.pathname);
}

/** What never changes under its address: our files, and photos by their content. */
function isPart(url) {
  return url.pathname.startsWith('/assets/') || /^\/produkter\/\d+\/foto$/.test(url.pathname);
}

async function keepPage(path, pictures = []) {
  const store = await caches.open(STORE);
  const answer = await fetch(path, { credentials: 'same-origin' });
  if (answer.ok && !answer.redirected) {
    await store.put(path, answer);
  }
  for (const picture of pictures) {
    if (!(await store.match(picture))) {
      await store.add(picture).catch(() => {});
    }
  }
}

/** From the server when it answers in time, else as it was kept. */
async function page(request, url) {
  const store = await caches.open(STORE);
  const kept = await store.match(url.pathname);
  const fresh = fetch(request).then((answer) => {
    if (answer.ok && !answer.redirected) {
      store.put(url.pathname, answer.clone());
    }
    return answer;
  });
  if (!kept) {
    return fresh;
  }
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS, kept); });
  try {
    const answer = await Promise.race([fresh, late]);
    return answer.status >= 500 ? kept : answer;
  } catch {
    return kept;
  }
}

async function part(request) {
  const known = await caches.match(request);
  if (known) {
    return known;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    const store = await caches.open(STORE);
    store.put(request, answer.clone());
  }
  return answer;
}
