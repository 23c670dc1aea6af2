// Sales on their way. A sale is kept here before it is sent and stays until the server has answered for it, through
// double clicks, reloads and a dead net. The server keeps one sale per id, so sending again is safe.

const PATIENCE_MS = 15000;
const AGAIN_MS = 10000;

export class Outbox {
  #drawer;
  #csrf;
  #listener;
  #flushing = false;
  #again = false;

  /**
   * @param listener sent(entry, receipt), refused(entry, problem), stuck(entry, why), changed()
   */
  constructor(drawer, csrf, listener) {
    this.#drawer = drawer;
    this.#csrf = csrf;
    this.#listener = listener;
    addEventListener('online', () => this.flush());
    setInterval(() => this.flush(), AGAIN_MS);
    drawer.onChange(() => listener.changed());
  }

  get entries() { return this.#drawer.read([]); }
  get waiting() { return this.entries.filter((entry) => !entry.problem); }
  get refused() { return this.entries.filter((entry) => entry.problem); }

  has(id) { return this.entries.some((entry) => entry.id === id); }

  /** Keeps a sale; the same id again keeps nothing new. */
  keep(entry) {
    if (!this.has(entry.id)) {
      this.#drawer.write([...this.entries, entry]);
      this.#listener.changed();
    }
  }

  forget(id) {
    this.#drawer.write(this.entries.filter((entry) => entry.id !== id));
    this.#listener.changed();
  }

  /** Tries a refused sale once more. */
  retry(id) {
    this.#mark(id, undefined);
    return this.flush();
  }

  /** Sends everything that waits, one after the other, in one window at a time. */
  async flush() {
    if (this.#flushing) {
      this.#again = true;
      return;
    }
    this.#flushing = true;
    try {
      do {
        this.#again = false;
        if (navigator.locks) {
          await navigator.locks.request('torsten-till-outbox', () => this.#sendAll());
        } else {
          await this.#sendAll();
        }
      } while (this.#again);
    } finally {
      this.#flushing = false;
    }
  }

  async #sendAll() {
    for (const entry of this.waiting) {
      if (this.has(entry.id) && !(await this.#send(entry))) {
        return;
      }
    }
  }

  /** Whether it makes sense to go on with the next one. */
  async #send(entry) {
    let response;
    let answer;
    try {
      response = await fetch(`/api/sales/${entry.id}`, {
        method: 'PUT',
        headers: {
          'Content-Type': 'application/json',
          'Accept-Language': document.documentElement.lang,
          'X-CSRF-Token': this.#csrf,
        },
        body: JSON.stringify(entry.sale),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      answer = await response.json();
    } catch {
      this.#listener.stuck(entry, 'net');
      return false;
    }
    if (response.ok) {
      this.forget(entry.id);
      this.#listener.sent(entry, answer);
      return true;
    }
    if (response.status === 401) {
      this.#listener.stuck(entry, 'log-in');
      return false;
    }
    if (answer?.type === '/problems/shared.not-from-our-pages') {
      this.#listener.stuck(entry, 'reload');
      return false;
    }
    if (response.status >= 500) {
      this.#listener.stuck(entry, 'net');
      return false;
    }
    this.#mark(entry.id, answer);
    this.#listener.refused(entry, answer);
    return true;
  }

  #mark(id, problem) {
    this.#drawer.write(this.entries.map((entry) => (entry.id === id ? { ...entry, problem } : entry)));
    this.#listener.changed();
  }
}
