// The open purchase. Its id is the id of the sale it becomes, so two windows with the same purchase sell it once.

import { newId } from './store.js';
import { priceOf } from './money.js';

export const LINES_MOST = 200;
export const QUANTITY_MOST = 1000000;

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
      this.#state = { id: newId(), lines: [] };
    }
  }

  get id() { return this.#state.id; }
  get lines() { return this.#state.lines; }
  get isEmpty() { return this.lines.length === 0; }
  get total() { return this.lines.reduce((sum, line) => sum + priceOf(line.price, line.quantity), 0); }

  /** How much of a product is in it, in thousandths. */
  quantityOf(sku) {
    return this.lines.filter((line) => line.sku === sku).reduce((sum, line) => sum + line.quantity, 0);
  }

  /** One more of a product, at the price that the page shows. */
  add(product) {
    const known = this.lines.find((line) => line.sku === product.sku && line.price === product.price);
    if (known) {
      this.change(known, known.quantity + 1000);
      return known;
    }
    if (this.lines.length >= LINES_MOST) {
      return null;
    }
    const line = { sku: product.sku, name: product.name, price: product.price, unit: product.unit, whole: product.whole, quantity: 1000 };
    this.lines.push(line);
    this.#keep();
    return line;
  }

  change(line, quantity) {
    line.quantity = Math.min(QUANTITY_MOST, Math.max(line.whole ? 1000 : 1, quantity));
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
    this.#state = { id: newId(), lines: [] };
    this.#keep();
  }

  /** Opens a sale that was refused, to be corrected. */
  open(lines) {
    this.#state = { id: newId(), lines };
    this.#keep();
  }

  #keep() {
    this.#drawer.write(this.#state);
  }
}
