// Paying: one dialogue, one question at a time. A purchase may be paid in parts, which stay with it until it is complete or
// they are given back; what is paid in cash is rounded once. When the last part is there the sale is complete: kept in the
// till's book first, then shown, then sent.

import { inCash, likelyNotes, pieces, settles, typed } from './money.js';

const byId = (id) => document.getElementById(id);
const dialog = byId('pay-dialog');
const BACK_MOST = 1000000;
const PARTS_MOST = 6;

export class Paying {
  #till;
  /** What the part that is being paid settles. */
  #portion = 0;
  #tendered = null;
  #busy = false;
  #shownAt = 0;

  /** @param till the till: cart, say, money, complete(payments), home() */
  constructor(till) {
    this.#till = till;
    dialog.addEventListener('click', (event) => this.#clicked(event));
    dialog.addEventListener('cancel', (event) => this.#cancelled(event));
    dialog.addEventListener('close', () => this.#closed());
    byId('pay-other').addEventListener('submit', (event) => this.#otherNote(event));
    byId('pay-part').addEventListener('submit', (event) => this.#otherPart(event));
  }

  get isOpen() { return dialog.open; }

  /** Whether somebody is choosing or paying, so that a change elsewhere must end it; what is being kept ends by itself. */
  get isUnderWay() { return dialog.open && !this.#busy && !['done', 'not-kept'].includes(dialog.dataset.at); }

  get #total() { return this.#till.cart.due; }
  get #parts() { return this.#till.cart.parts; }
  get #left() { return this.#total - this.#till.cart.paid; }
  get #hasCash() { return this.#parts.some((part) => part.method === 'CASH'); }

  /** Begins; with a way to pay it goes straight there. */
  start(way) {
    if (this.#till.cart.isEmpty || dialog.open) {
      return;
    }
    this.#portion = this.#left;
    dialog.showModal();
    const ofItsOwn = this.#till.exchange.step();
    if (ofItsOwn) {
      byId('pay-total').textContent = '';
      this.#step(ofItsOwn);
    } else if (way && this.#mayGo(way)) {
      this.#go(way);
    } else {
      this.#choose();
    }
  }

  /** Says why it cannot be paid now. */
  stop(why) {
    if (!dialog.open) {
      dialog.showModal();
    }
    byId('pay-total').textContent = '';
    byId('stopped-why').textContent = why;
    this.#step('stopped');
  }

  close() {
    dialog.close();
  }

  #step(name) {
    for (const part of dialog.querySelectorAll('[data-step]')) {
      part.hidden = part.dataset.step !== name;
    }
    dialog.dataset.at = name;
    byId('pay-title').textContent = this.#till.say(name === 'done' ? (this.#till.isTraining ? 'practised' : 'paid') : ['exchange', 'waits', 'stopped'].includes(name) ? 'exchange' : 'to-pay');
    const shown = dialog.querySelector(`[data-step=${name}]`);
    (shown.querySelector('button:not([hidden]):not([disabled]):not([data-close])') ?? byId('pay-title')).focus();
    this.#till.changed();
  }

  #choose() {
    const { say, money } = this.#till;
    this.#portion = this.#left;
    byId('pay-total').textContent = money(this.#left);
    byId('pay-parts').replaceChildren(...this.#parts.map((part, i) => {
      const item = byId('part-template').content.cloneNode(true).firstElementChild;
      const text = say('part-paid', { method: say(`method.${part.method}`), amount: money(part.amount) });
      item.querySelector('span').textContent = text;
      const button = item.querySelector('button');
      button.dataset.giveBack = String(i);
      button.setAttribute('aria-label', `${button.textContent.trim()}: ${text}`);
      return item;
    }));
    for (const button of dialog.querySelectorAll('[data-step=choose] [data-go]')) {
      button.disabled = !this.#mayGo(button.dataset.go);
    }
    byId('pay-finish').hidden = !this.#isSettled;
    byId('pay-over').hidden = this.#left >= 0 || this.#isSettled;
    byId('pay-over').textContent = this.#left < 0 ? say('part-over', { amount: money(-this.#left) }) : '';
    dialog.querySelector('.pay-split').hidden = this.#left <= 0;
    byId('pay-part-amount').value = '';
    byId('pay-part-fault').textContent = '';
    this.#step('choose');
  }

  /** Whether the parts are all of it already: the purchase has become cheaper since they were paid. */
  get #isSettled() { return this.#parts.length > 0 && settles(this.#parts, this.#total); }

  /** Whether the rest may be paid so: cash once, since it is rounded once, and no more than it costs. */
  #mayGo(way) {
    return this.#left > 0 && !this.#isSettled && !(way === 'cash' && this.#hasCash);
  }

  #clicked(event) {
    const button = event.target.closest('button');
    // The second half of a double click is not for the button that has just come up under it.
    const isMeant = performance.now() - this.#shownAt > 700 || !['done', 'not-kept'].includes(dialog.dataset.at);
    if (!button || !isMeant) {
      return;
    }
    if (button.dataset.go) {
      this.#go(button.dataset.go);
    } else if (button.dataset.pay) {
      this.#paid(button.dataset.pay);
    } else if (button.dataset.giveBack) {
      this.#till.cart.settle(this.#parts.filter((part, i) => i !== Number(button.dataset.giveBack)));
      this.#choose();
    } else if (button.dataset.back) {
      this.#till.exchange.method = button.dataset.back;
      this.#complete(this.#parts);
    } else if ('finish' in button.dataset) {
      this.#complete(this.#parts);
    } else if ('close' in button.dataset || 'next' in button.dataset) {
      dialog.close();
    }
  }

  #go(way) {
    if (way === 'choose') {
      this.#choose();
    } else if (way === 'cash') {
      this.#cash();
    } else {
      byId('pay-total').textContent = this.#till.money(this.#portion);
      for (const line of dialog.querySelectorAll('[data-amount-text]')) {
        line.textContent = this.#till.say(line.dataset.amountText, { amount: this.#till.money(this.#portion) });
      }
      if (way === 'swish') {
        this.#till.drawSwish(byId('pay-qr'), this.#portion);
      }
      this.#step(way);
    }
  }

  #cancelled(event) {
    if (['cash', 'card', 'swish'].includes(dialog.dataset.at)) {
      event.preventDefault();
      this.#choose();
    }
  }

  #closed() {
    byId('pay-qr').replaceChildren();
    byId('done-paper').replaceChildren();
    if (this.#till.cart.exchange?.sent) {
      this.#till.park();
    }
    this.#till.home();
  }

  /** A part of it only: the next way to pay settles that much. */
  #otherPart(event) {
    event.preventDefault();
    event.stopPropagation();
    const amount = typed(byId('pay-part-amount').value, 100, 2);
    if (amount === null || amount === 0 || amount >= this.#left || this.#parts.length >= PARTS_MOST - 1) {
      byId('pay-part-fault').textContent = this.#till.say('part-fault', { most: this.#till.money(this.#left) });
      byId('pay-part-amount').focus();
      return;
    }
    byId('pay-part-fault').textContent = '';
    this.#portion = amount;
    byId('pay-total').textContent = this.#till.money(amount);
    dialog.querySelector('[data-step=choose] [data-go]:not([disabled])').focus();
  }

  /** What the cash part comes to: a part is whole kronor, the rest is rounded. */
  get #cashDue() { return this.#portion === this.#left ? inCash(this.#portion) : Math.floor(this.#portion / 100) * 100; }

  #cash() {
    const { say, money } = this.#till;
    const due = this.#cashDue;
    this.#tendered = null;
    byId('pay-total').textContent = money(due);
    byId('pay-rounded').textContent = due === this.#portion ? '' : say('rounded', { exact: money(this.#portion), due: money(due) });
    byId('pay-notes').replaceChildren(...likelyNotes(due).map((amount) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button button-second button-large';
      button.textContent = money(amount);
      button.addEventListener('click', () => this.#handOver(amount));
      return button;
    }));
    byId('pay-tendered').value = '';
    byId('pay-cash-fault').textContent = '';
    byId('pay-back').hidden = true;
    this.#step('cash');
    if (due === 0) {
      this.#handOver(0);
    }
  }

  #otherNote(event) {
    event.preventDefault();
    event.stopPropagation();
    const amount = typed(byId('pay-tendered').value, 100, 2);
    if (amount === null || amount < this.#cashDue || amount - this.#cashDue > BACK_MOST) {
      byId('pay-cash-fault').textContent = this.#till.say('too-little', { due: this.#till.money(this.#cashDue) });
      byId('pay-tendered').focus();
      return;
    }
    this.#handOver(amount);
  }

  #handOver(amount) {
    const { say, money } = this.#till;
    this.#tendered = amount;
    byId('pay-cash-fault').textContent = '';
    const back = amount - this.#cashDue;
    byId('pay-change').textContent = back === 0 ? say('nothing-back') : say('give-back', { amount: money(back) });
    this.#showPieces(byId('pay-pieces'), back);
    for (const button of byId('pay-notes').children) {
      button.classList.toggle('chosen', button.textContent === money(amount));
    }
    byId('pay-back').hidden = false;
    byId('pay-back').querySelector('button').focus();
  }

  #showPieces(list, ore) {
    list.replaceChildren(...pieces(ore).map(({ value, count, isNote }) => {
      const item = document.createElement('li');
      item.className = isNote ? 'piece piece-note' : 'piece piece-coin';
      item.textContent = this.#till.say(isNote ? 'note' : 'coin', { count, value: value / 100 });
      return item;
    }));
  }

  /** One part is paid. */
  #paid(method) {
    if (this.#busy || this.#till.cart.isEmpty) {
      return;
    }
    const isCash = method === 'CASH';
    const amount = isCash ? this.#cashDue : this.#portion;
    const part = { method, amount, tendered: isCash ? (this.#tendered ?? amount) : amount };
    if (this.#portion === this.#left) {
      this.#complete([...this.#parts, part]);
    } else {
      this.#till.cart.settle([...this.#parts, part]);
      this.#choose();
    }
  }

  async #complete(parts) {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    try {
      const receipt = await this.#till.complete(parts);
      this.#shownAt = performance.now();
      this.#done(receipt);
    } catch (no) {
      this.#shownAt = performance.now();
      const why = no.text ?? this.#till.say(`not-kept.${no.why ?? 'storage'}`);
      const isBegun = this.#till.cart.exchange?.sent;
      byId(isBegun ? 'exchange-why' : 'not-kept-why').textContent = why;
      this.#step(isBegun ? 'waits' : 'not-kept');
    } finally {
      this.#busy = false;
      this.#tendered = null;
    }
  }

  #done(receipt) {
    const { say, money } = this.#till;
    const [back] = receipt.exchange?.payments.filter((part) => part.method !== 'EXCHANGE') ?? [];
    const exchanged = receipt.exchange ? receipt.payments[0].amount : 0;
    byId('pay-total').textContent = back ? '' : money(receipt.total + receipt.rounding - exchanged);
    byId('done-change').textContent = back ? say(`exchange.gave.${back.method}`, { amount: money(-back.amount) })
      : receipt.back > 0 ? say('give-back', { amount: money(receipt.back) }) : '';
    byId('done-change').hidden = receipt.back === 0 && !back;
    this.#showPieces(byId('done-pieces'), back?.method === 'CASH' ? -back.amount : receipt.back);
    byId('done-receipt').textContent = say(receipt.exchange ? 'exchange.receipts' : 'receipt', {
      receipt: receipt.number, back: receipt.exchange?.number,
    });
    this.#till.show(receipt, byId('done-paper'));
    this.#till.letters.paid(receipt);
    this.#step('done');
  }
}
