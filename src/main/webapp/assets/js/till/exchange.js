// Goods for goods: what comes back pays for what is taken instead, and only the difference is money. What comes back lies in
// the open purchase until it is paid. Then its return goes to the server, under the id it got when it was chosen, and only
// when the server has it the sale is completed as any other. From the moment it is sent the whole purchase stands in the
// book too, so that a power cut in between goes on with the same ids.

import { inCash } from './money.js';
import { newId } from './store.js';

const byId = (id) => document.getElementById(id);
/** The server has looked and says no; anything else may mean that it has it. */
const REFUSALS = [404, 409, 422];

export class Exchange {
  #till;
  #post;
  /** How money goes back, when there is some. */
  method = 'CASH';

  /** @param till the till: cart, say, money, inWords, hint, tell, now, code, book, isTraining, undoable(text, undo), home() */
  constructor(till, post) {
    this.#till = till;
    this.#post = post;
    byId('exchange-remove').addEventListener('click', () => this.#remove());
  }

  /** Takes what the page for returns has chosen into the purchase; it stands in the address. */
  async take() {
    const asked = new URLSearchParams(location.search);
    const original = asked.get('byte');
    if (!original) {
      return;
    }
    const { cart, say, hint, money, tell, isTraining } = this.#till;
    const before = cart.exchange;
    if (isTraining || (before && (before.sent || before.original !== original))) {
      hint(say(isTraining ? 'exchange.training' : 'exchange.one'));
      history.replaceState(null, '', location.pathname);
      return;
    }
    const { worth, why } = await this.#worth(original, asked.getAll('rad'));
    if (!worth) {
      hint(why);
      return;
    }
    history.replaceState(null, '', location.pathname);
    cart.bring({ id: newId(), original, receipt: worth.receipt, parts: worth.parts, worth: worth.totalOre });
    this.#till.home();
    tell(say('exchange.taken', { amount: money(worth.totalOre) }));
  }

  /** What it gives back now, or why it cannot come back. */
  async #worth(original, lines, receipt) {
    const { say } = this.#till;
    const path = `/api/sales/${encodeURIComponent(original)}/worth?${lines.map((line) => `line=${encodeURIComponent(line)}`).join('&')}`;
    const { status, answer } = await this.#post.now('GET', path);
    if (status === 200 && answer) {
      return { worth: answer };
    }
    if (!REFUSALS.includes(status) || !answer) {
      return { why: say(status === 401 ? 'not-kept.exchange-log-in' : 'exchange.no-net') };
    }
    return { why: this.#refused(answer, receipt) };
  }

  #refused(problem, receipt) {
    const why = [...new Set(problem.errors?.map((error) => error.detail) ?? [problem.detail])].join(' ');
    return receipt ? this.#till.say('exchange.refused', { receipt, why }) : why;
  }

  #remove() {
    const { cart, say, undoable } = this.#till;
    const before = cart.exchange;
    cart.bring(null);
    undoable(say('exchange.removed'), () => cart.bring(before));
  }

  /** Shows in the purchase what comes back, and what is left of the total. */
  show() {
    const { cart, say, money, inWords } = this.#till;
    const { exchange } = cart;
    byId('cart-back').hidden = !exchange;
    byId('pay-word').hidden = Boolean(exchange) && !cart.isEmpty;
    if (!exchange) {
      return;
    }
    byId('cart-back-from').textContent = say('exchange.from', { receipt: exchange.receipt });
    byId('cart-back-lines').replaceChildren(...exchange.parts.map((part) => {
      const item = document.createElement('li');
      const name = document.createElement('span');
      const sum = document.createElement('span');
      name.textContent = `${inWords(part.quantity)} ${part.name}`;
      sum.textContent = money(-part.grossOre);
      sum.className = 'number';
      item.append(name, sum);
      return item;
    }));
    byId('cart-empty').hidden = true;
    byId('cart-back-choose').hidden = !cart.isEmpty;
    byId('cart-tools').hidden = cart.isUntouched;
    byId('cart-total').textContent = money(cart.due - cart.over);
    byId('pay-amount').textContent = cart.isEmpty ? ''
      : cart.due > 0 ? say('exchange.pay', { amount: money(cart.due) })
        : say(cart.over > 0 ? 'exchange.give' : 'exchange.finish', { amount: money(cart.over) });
    for (const button of document.querySelectorAll('[data-way]')) {
      button.disabled = cart.isEmpty || cart.due === 0;
    }
  }

  /** Why the purchase cannot be paid now, if so: asked before any money changes hands, so that nobody pays in vain. */
  async whyNot() {
    const { cart, say, money } = this.#till;
    const { exchange } = cart;
    if (!exchange || exchange.sent) {
      return null;
    }
    const { worth, why } = await this.#worth(exchange.original, this.#lines(exchange), exchange.receipt);
    if (worth && worth.totalOre !== exchange.worth && cart.exchange === exchange) {
      // Something else of the same line came back meanwhile, and took another öre of it.
      cart.bring({ ...exchange, parts: worth.parts, worth: worth.totalOre });
      return say('exchange.changed', { amount: money(worth.totalOre) });
    }
    return why;
  }

  #lines(exchange) {
    return exchange.parts.map((part) => `${part.position}:${part.quantity}`);
  }

  /** The step that paying begins with, where an exchange has one of its own. */
  step() {
    const { cart, say, money } = this.#till;
    if (cart.exchange?.sent) {
      byId('exchange-why').textContent = say('exchange.waits');
      return 'waits';
    }
    if (!cart.exchange || cart.due > 0 || cart.paid > 0) {
      return null;
    }
    byId('exchange-says').textContent = cart.over === 0 ? say('exchange.even')
      : say('exchange.over', { amount: money(cart.over) });
    byId('exchange-even').hidden = cart.over > 0;
    byId('exchange-ways').hidden = cart.over === 0;
    for (const button of byId('exchange-ways').children) {
      button.lastElementChild.textContent = money(moneyBack(button.dataset.back, cart.over));
    }
    return 'exchange';
  }

  /** How the whole purchase is paid: what comes back first. */
  payments(parts) {
    const { exchange, exchanged } = this.#till.cart;
    return !exchange ? parts
      : exchange.sent?.payments ?? [{ method: 'EXCHANGE', amount: exchanged, tendered: exchanged }, ...parts];
  }

  /** Brings what comes back to the server, which keeps it once however often it comes; answers the receipt of it. */
  async takeBack(payments) {
    const { cart, book, code, now, say } = this.#till;
    if (!cart.exchange.sent) {
      if (!navigator.onLine) {
        throw no('exchange-net');
      }
      const { exchange, exchanged, over } = cart;
      const back = over > 0 ? [{ method: this.method, amountOre: moneyBack(this.method, over) }] : [];
      const body = {
        till: code,
        returnedAt: now(),
        lines: exchange.parts.map(({ position, quantity }) => ({ position, quantity })),
        refunds: [{ method: 'EXCHANGE', amountOre: exchanged }, ...back],
      };
      cart.bring({ ...exchange, sent: { body, payments } });
      try {
        await book.begin(cart.state);
      } catch (cannot) {
        cart.bring(exchange);
        throw cannot;
      }
    }
    const { exchange, id } = cart;
    byId('pay-title').textContent = say('exchange.sending');
    const { status, answer } = await this.#post.now('PUT', `/api/sales/${exchange.original}/returns/${exchange.id}`, exchange.sent.body);
    if ((status === 200 || status === 201) && answer) {
      return asReturn(answer, exchange);
    }
    if (REFUSALS.includes(status) && answer) {
      await book.giveUp(id);
      cart.bring({ ...exchange, sent: undefined });
      // What the customer has paid stays paid.
      cart.settle(exchange.sent.payments.filter((part) => part.method !== 'EXCHANGE'));
      throw Object.assign(no('exchange-net'), { text: this.#refused(answer, exchange.receipt) });
    }
    throw no(status === 401 ? 'exchange-log-in' : 'exchange-net');
  }

  /** What was under way when the power went is there again: as the open purchase, or among the parked ones. */
  async findBegun(parked) {
    const { cart, book, isTraining } = this.#till;
    for (const begun of await book.begun()) {
      const all = parked.read([]).filter((one) => one.id !== begun.id);
      if (!isTraining && (cart.id === begun.id || (cart.isUntouched && all.length === parked.read([]).length))) {
        cart.resume(begun);
      } else {
        parked.write([...all, begun]);
      }
    }
  }
}

function moneyBack(method, ore) {
  return method === 'CASH' ? inCash(ore) : ore;
}

function no(why) {
  return Object.assign(new Error(), { why });
}

/** The server's receipt of the return as this device draws receipts. */
function asReturn(answer, exchange) {
  return {
    isReturn: true,
    returnOf: exchange.receipt,
    number: answer.receipt,
    till: answer.till,
    soldAt: answer.soldAt,
    eatIn: answer.eatIn,
    lines: answer.lines.map((line) => (
      { name: line.name, quantity: line.quantity, price: line.unitPriceOre, off: line.discountOre, gross: line.grossOre })),
    vat: answer.vat.map((sum) => ({ bp: sum.vatBp, net: sum.netOre, vat: sum.vatOre, gross: sum.grossOre })),
    total: answer.totalOre,
    rounding: answer.roundingOre,
    payments: answer.payments.map((part) => ({ method: part.method, amount: part.amountOre, tendered: part.tenderedOre })),
    back: 0,
  };
}
