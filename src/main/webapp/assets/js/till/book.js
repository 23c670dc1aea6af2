// The till's own book, kept in this browser: which device it is, what waits to be sent, and the receipts of late. A sale is
// complete when it stands here, on the disk, with its number; whatever happens to the net or the machine after that, it
// will be sent. Windows of the same till share the book, and its transactions keep them apart.

const KEPT_RECEIPTS = 500;
const BEGUN = 'exchange-';

/** Beyond this nothing more is sold without net: a person should look first. */
export const WAITING_MOST = 200;
export const WAITED_MOST_MS = 8 * 60 * 60 * 1000;

/** Why nothing was kept: 'full' (too much waits), 'no-device' (this browser is not the till), 'storage'. */
export class NotKept extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

export class Book {
  #db;
  #channel;

  static open(till) {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(`torsten.till.${till}`, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('state');
        request.result.createObjectStore('waiting', { autoIncrement: true });
        request.result.createObjectStore('receipts', { keyPath: 'id' }).createIndex('soldAt', 'soldAt');
      };
      request.onsuccess = () => resolve(new Book(request.result, till));
      request.onerror = () => reject(new NotKept('storage'));
      request.onblocked = () => reject(new NotKept('storage'));
    });
  }

  constructor(db, till) {
    this.#db = db;
    this.#channel = new BroadcastChannel(`torsten.till.${till}`);
  }

  /** Calls back when another window has changed the book. */
  onChange(callback) {
    this.#channel.addEventListener('message', callback);
  }

  /** One transaction that is on the disk when it has answered. */
  #write(stores, work) {
    return new Promise((resolve, reject) => {
      let answer;
      let why = null;
      const whole = this.#db.transaction(stores, 'readwrite', { durability: 'strict' });
      whole.oncomplete = () => {
        this.#channel.postMessage('changed');
        resolve(answer);
      };
      whole.onabort = () => reject(why ?? new NotKept('storage'));
      const refuse = (no) => {
        why = no;
        whole.abort();
      };
      work(whole, (result) => { answer = result; }, refuse);
    });
  }

  #read(store, ask) {
    return new Promise((resolve, reject) => {
      const request = ask(this.#db.transaction(store).objectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new NotKept('storage'));
    });
  }

  /** This browser as a device of the till: id, series, the last numbers it gave; undefined while it is none. */
  device() {
    return this.#read('state', (store) => store.get('device'));
  }

  keepDevice(device) {
    return this.#write(['state'], (whole) => whole.objectStore('state').put(device, 'device'));
  }

  /** Stops being the till. What waits stays. */
  forgetDevice() {
    return this.#write(['state'], (whole) => whole.objectStore('state').delete('device'));
  }

  /** What waits to be sent: how many there are, and the one that happened first, with its place. */
  waiting() {
    return new Promise((resolve, reject) => {
      // Both in one transaction: what is sent meanwhile must not come between them.
      const whole = this.#db.transaction('waiting');
      const waiting = whole.objectStore('waiting');
      const count = waiting.count();
      let first;
      waiting.openCursor().onsuccess = (found) => {
        const cursor = found.target.result;
        first = cursor ? { ...cursor.value, place: cursor.primaryKey } : undefined;
      };
      whole.oncomplete = () => resolve({ count: count.result, first });
      whole.onabort = () => reject(new NotKept('storage'));
    });
  }

  /**
   * Completes a sale: gives it the next number, keeps its receipt and what is to be sent, all or nothing. The same sale
   * again, from another window or a second press, is answered with the receipt that there is.
   *
   * @param make (device, number) => { receipt, path, body }
   */
  complete(id, make) {
    return this.#write(['state', 'waiting', 'receipts'], (whole, answer, refuse) => {
      const receipts = whole.objectStore('receipts');
      receipts.get(id).onsuccess = (known) => {
        if (known.target.result) {
          whole.objectStore('state').delete(BEGUN + id);
          answer({ receipt: known.target.result, isNew: false });
          return;
        }
        this.#next(whole, 'number', refuse, (device, number) => {
          const { receipt, path, body } = make(device, number);
          receipts.put(receipt);
          whole.objectStore('waiting').add({ id, kind: 'sale', number, at: receipt.soldAt, path, body });
          whole.objectStore('state').delete(BEGUN + id);
          this.#forgetOldReceipts(receipts);
          answer({ receipt, isNew: true });
        });
      };
    });
  }

  /** Holds a purchase as it is before its exchange is sent, until it is completed or the server has refused. */
  begin(purchase) {
    return this.#write(['state'], (whole) => whole.objectStore('state').put(purchase, BEGUN + purchase.id));
  }

  giveUp(id) {
    return this.#write(['state'], (whole) => whole.objectStore('state').delete(BEGUN + id));
  }

  /** The purchases whose exchange was sent and that are not complete. */
  begun() {
    return this.#read('state', (store) => store.getAll(IDBKeyRange.bound(BEGUN, `${BEGUN}~`)));
  }

  /** The same for practice, which has numbers of its own. */
  practise(id, make) {
    return this.#write(['state', 'waiting'], (whole, answer, refuse) => {
      this.#next(whole, 'training', refuse, (device, number) => {
        const { receipt, path, body } = make(device, number);
        whole.objectStore('waiting').add({ id, kind: 'training', number, at: receipt.soldAt, path, body });
        answer({ receipt, isNew: true });
      });
    });
  }

  /** Keeps an event to be sent in its turn. */
  note(id, at, path, body) {
    return this.#write(['waiting'], (whole) => whole.objectStore('waiting').add({ id, kind: 'event', at, path, body }));
  }

  /**
   * Keeps a letter of a receipt to be sent in its turn: the receipt itself, and when it is mailed already its copy. Answers
   * with the receipt as it stands then.
   */
  mail(receiptId, letter) {
    return this.#write(['waiting', 'receipts'], (whole, answer, refuse) => {
      const receipts = whole.objectStore('receipts');
      receipts.get(receiptId).onsuccess = (found) => {
        const receipt = found.target.result;
        if (!receipt || (receipt.isMailed && receipt.isCopied)) {
          refuse(new NotKept('copied'));
          return;
        }
        const isCopy = Boolean(receipt.isMailed);
        const mailed = { ...receipt, isMailed: true, isCopied: receipt.isCopied || isCopy, letterBack: undefined };
        receipts.put(mailed);
        whole.objectStore('waiting').add({ ...letter, kind: 'letter', receiptId, isCopy });
        answer(mailed);
      };
    });
  }

  /**
   * The server does not send a letter: it waits no longer, with its address, and the receipt remembers why. Answers with the
   * receipt, when it is still here.
   */
  returned(entry, why) {
    return this.#write(['waiting', 'receipts'], (whole, answer) => {
      whole.objectStore('waiting').delete(entry.place);
      const receipts = whole.objectStore('receipts');
      receipts.get(entry.receiptId).onsuccess = (found) => {
        const receipt = found.target.result;
        if (receipt) {
          const left = { ...receipt, [entry.isCopy ? 'isCopied' : 'isMailed']: false, letterBack: why };
          receipts.put(left);
          answer(left);
        }
      };
    });
  }

  #next(whole, series, refuse, go) {
    const state = whole.objectStore('state');
    whole.objectStore('waiting').count().onsuccess = (count) => {
      if (count.target.result >= WAITING_MOST) {
        refuse(new NotKept('full'));
        return;
      }
      state.get('device').onsuccess = (found) => {
        const device = found.target.result;
        if (!device) {
          refuse(new NotKept('no-device'));
          return;
        }
        const number = device[series] + 1;
        state.put({ ...device, [series]: number }, 'device');
        go(device, number);
      };
    };
  }

  #forgetOldReceipts(receipts) {
    receipts.count().onsuccess = (count) => {
      let tooMany = count.target.result - KEPT_RECEIPTS;
      if (tooMany > 0) {
        receipts.index('soldAt').openCursor().onsuccess = (found) => {
          const cursor = found.target.result;
          if (cursor && tooMany-- > 0) {
            cursor.delete();
            cursor.continue();
          }
        };
      }
    };
  }

  /** The server has it. */
  sent(place) {
    return this.#write(['waiting'], (whole) => whole.objectStore('waiting').delete(place));
  }

  /** The server says no, or somebody wants it tried again (no problem). */
  mark(place, problem) {
    return this.#write(['waiting'], (whole) => {
      const waiting = whole.objectStore('waiting');
      waiting.get(place).onsuccess = (found) => {
        if (found.target.result) {
          waiting.put({ ...found.target.result, problem }, place);
        }
      };
    });
  }

  /** The latest receipts, newest first. */
  async latest(most) {
    const all = await this.#read('receipts', (store) => store.index('soldAt').getAll());
    return all.reverse().slice(0, most);
  }

  /** Marks a receipt as copied; answers whether that was the first time. */
  copied(id) {
    return this.#write(['receipts'], (whole, answer) => {
      const receipts = whole.objectStore('receipts');
      receipts.get(id).onsuccess = (found) => {
        const receipt = found.target.result;
        answer(Boolean(receipt) && !receipt.isCopied);
        if (receipt && !receipt.isCopied) {
          receipts.put({ ...receipt, isCopied: true });
        }
      };
    });
  }
}
