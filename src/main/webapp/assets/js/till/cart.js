// The open purchase. Its id is the id of the sale it becomes, so two windows with the same purchase sell it once.

import { newId } from './store.js';
import { priceOf } from './money.js';

export const LINES_MOST = 200;
export const QUANTITY_MOST = 1000000;
export const PARKED_MOST = 9;

export class Cart {
  #drawer;
  #state;

  constructor(drawer) {
    this.#drawer = drawer;
    this.reload();
  }

  /** Reads the purchase again, as another window may have left it. */
  reload() {
    this.#state = this.#drawer.read(null);
    if (!this.#state?.id || !Array.isArray(this.#state.lines)) {
      this.#state = empty();
    }
  }

  get id() { return this.#state.id; }
  get lines() { return this.#state.lines; }
  get isEmpty() { return this.lines.length === 0; }
  get isUntouched() { return this.isEmpty && !this.exchange; }
  get eatIn() { return Boolean(this.#state.eatIn); }

  /** What the lines come to before a discount on the whole. */
  get sum() {
    return this.lines.reduce((sum, line) => sum + priceOf(line.price, line.quantity) - (line.off?.ore ?? 0), 0);
  }

  /** The discount on the whole: { percent or ore, reason }, or null. */
  get discount() { return this.#state.discount ?? null; }

  /** The same in öre, of what the purchase comes to now; never all of it. */
  get off() {
    if (!this.discount) {
      return 0;
    }
    const wanted = this.discount.percent ? Math.floor((this.sum * this.discount.percent + 50) / 100) : this.discount.ore;
    return Math.max(0, Math.min(wanted, this.sum - 1));
  }

  get total() { return this.sum - this.off; }

  /**
   * What comes back for it: { id, original, receipt, parts, worth, sent }, or null; the id is that of the return, and what
   * is sent already never changes.
   */
  get exchange() { return this.#state.exchange ?? null; }

  /** What of the purchase is paid with what comes back: no more than it costs. */
  get exchanged() { return Math.min(this.exchange?.worth ?? 0, this.total); }

  /** What is to be paid in money. */
  get due() { return this.total - this.exchanged; }

  /** What goes back in money, where what comes back costs more than what is taken instead. */
  get over() { return (this.exchange?.worth ?? 0) - this.exchanged; }

  bring(exchange) {
    this.#state.exchange = exchange ?? undefined;
    this.#keep();
  }

  /** All of it, as it is kept. */
  get state() { return structuredClone(this.#state); }

  /** What is paid of it already: { method, amount, tendered } each. Kept, so that a power cut forgets no money. */
  get parts() { return this.#state.parts ?? []; }

  get paid() { return this.parts.reduce((sum, part) => sum + part.amount, 0); }

  settle(parts) {
    this.#state.parts = parts;
    this.#keep();
  }

  /** How much of a product is in it, in thousandths. */
  quantityOf(sku) {
    return this.lines.filter((line) => line.sku === sku).reduce((sum, line) => sum + line.quantity, 0);
  }

  /** One more of a product, at the price that the page shows. */
  add(product) {
    const known = product.sku === ''
      ? undefined
      : this.lines.find((line) => line.sku === product.sku && line.price === product.price && !line.off);
    if (known) {
      this.change(known, known.quantity + 1000);
      return known;
    }
    if (this.lines.length >= LINES_MOST) {
      return null;
    }
    const { sku, name, price, unit, whole, workshop, vat } = product;
    const line = { sku, name, price, unit, whole, workshop, vat, quantity: 1000 };
    this.lines.push(line);
    this.#keep();
    return line;
  }

  change(line, quantity) {
    line.quantity = Math.min(QUANTITY_MOST, Math.max(line.whole ? 1000 : 1, quantity));
    if (line.off && line.off.ore >= priceOf(line.price, line.quantity)) {
      delete line.off;
    }
    this.#keep();
  }

  /** Something off one line, or nothing any more. */
  reduce(line, off) {
    if (off) {
      line.off = off;
    } else {
      delete line.off;
    }
    this.#keep();
  }

  /** Something off the whole, or nothing any more. */
  reduceAll(discount) {
    this.#state.discount = discount;
    this.#keep();
  }

  /** Log-in name of who approved a discount that the cashier may not give alone. */
  get approver() { return this.#state.approver ?? ''; }

  approve(login) {
    this.#state.approver = login;
    this.#keep();
  }

  serve(eatIn) {
    this.#state.eatIn = eatIn;
    this.#keep();
  }

  /** Takes a line out; answers how to put it back. */
  remove(line) {
    const at = this.lines.indexOf(line);
    this.lines.splice(at, 1);
    this.#keep();
    return () => {
      this.lines.splice(Math.min(at, this.lines.length), 0, line);
      this.#keep();
    };
  }

  /** Takes everything out; answers how to put it back. */
  clear() {
    const before = this.#state;
    this.start();
    return () => {
      if (this.isEmpty) {
        this.#state = before;
        this.#keep();
      }
    };
  }

  /** The next customer: an empty purchase with an id of its own. */
  start() {
    this.#state = empty();
    this.#keep();
  }

  /** Hands the purchase out, to be parked, and begins an empty one. */
  leave() {
    const left = this.#state;
    this.start();
    return left;
  }

  /** Goes on with a parked purchase. */
  resume(state) {
    this.#state = state;
    this.#keep();
  }

  #keep() {
    this.#drawer.write(this.#state);
  }
}

function empty() {
  return { id: newId(), lines: [] };
}
