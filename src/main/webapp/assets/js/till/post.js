// Brings what waits in the book to the server, in order and one at a time, in one window at a time. The server keeps each
// thing once however often it comes, so whatever is not answered for is simply sent again.

const PATIENCE_MS = 15000;
const AGAIN_MS = 10000;
const SOON_MS = 500;

export class Post {
  #book;
  #csrf;
  #listener;
  #sending = false;
  #again = false;
  #pause = SOON_MS;
  #soon = null;

  /** @param listener sent(entry), refused(entry, problem), returned(receipt, why), stuck(why) */
  constructor(book, csrf, listener) {
    this.#book = book;
    this.#csrf = csrf;
    this.#listener = listener;
    addEventListener('online', () => this.flush());
    setInterval(() => this.flush(), AGAIN_MS);
  }

  /** Sends everything that waits; comes back when nothing more can be done now. */
  async flush() {
    if (this.#sending) {
      this.#again = true;
      return;
    }
    this.#sending = true;
    try {
      do {
        this.#again = false;
        if (navigator.locks) {
          await navigator.locks.request('torsten-till-post', () => this.#sendAll());
        } else {
          await this.#sendAll();
        }
      } while (this.#again);
    } finally {
      this.#sending = false;
    }
  }

  async #sendAll() {
    let { first } = await this.#book.waiting();
    while (first && !first.problem && (await this.#send(first))) {
      ({ first } = await this.#book.waiting());
    }
  }

  /** Whether the next one may follow: order is kept, so nothing overtakes what is not answered for. */
  async #send(entry) {
    const { status, answer } = await this.now('PUT', entry.path, entry.body);
    if (answer === undefined || status >= 500) {
      this.#tryAgainSoon();
      this.#listener.stuck('net');
      return false;
    }
    this.#pause = SOON_MS;
    if (status >= 200 && status < 300) {
      await this.#book.sent(entry.place);
      this.#listener.sent(entry, answer);
      return true;
    }
    if (status === 401) {
      this.#listener.stuck('log-in');
      return false;
    }
    if (answer?.type === '/problems/shared.not-from-our-pages') {
      this.#listener.stuck('reload');
      return false;
    }
    if (entry.kind === 'letter') {
      // No sale hangs on it, so nothing behind it waits.
      const why = answer?.errors?.[0]?.detail ?? answer?.title ?? '';
      this.#listener.returned(await this.#book.returned(entry, why), why);
      return true;
    }
    await this.#book.mark(entry.place, answer);
    this.#listener.refused(entry, answer);
    return false;
  }

  /** A net that dropped one call may carry the next: again at once, then less and less often. */
  #tryAgainSoon() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.flush(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, AGAIN_MS);
  }

  /** The page may be older than the log-in: asks for the word that this log-in's pages carry. */
  async #renew() {
    const answer = await read(await ask('GET', '/api/session'));
    if (!answer?.csrf) {
      return false;
    }
    this.#csrf = answer.csrf;
    return true;
  }

  /** Asks the server for something now, outside the order; undefined when it does not answer. */
  async now(method, path, body) {
    let response = await ask(method, path, body, this.#csrf);
    let answer = await read(response);
    if (answer?.type === '/problems/shared.not-from-our-pages' && (await this.#renew())) {
      response = await ask(method, path, body, this.#csrf);
      answer = await read(response);
    }
    return { status: response?.status ?? 0, answer };
  }
}

async function ask(method, path, body, csrf) {
  try {
    return await fetch(path, {
      method,
      headers: {
        'Accept': 'application/json',
        'Accept-Language': document.documentElement.lang,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(csrf ? { 'X-CSRF-Token': csrf } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'error',
      // Whoever leaves the page does not break off what is on its way.
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return undefined;
  }
}

/** What an answer says; undefined when only half of it came. */
async function read(response) {
  try {
    return await response?.json();
  } catch {
    return undefined;
  }
}
