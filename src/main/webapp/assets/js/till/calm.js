// Calm mode: one question a screen, large targets, no time limits, read aloud. The same purchase, the same paying.

import { priceOf } from './money.js';

const TILES_MOST = 9;
const byId = (id) => document.getElementById(id);

export class Calm {
  #till;
  #root = byId('till');
  #page = 0;
  #line = null;
  #drawer;

  /** @param till the till: cart, say, money, inWords, pay(), changeBy(line, thousandths) */
  constructor(till) {
    this.#till = till;
    byId('calm').addEventListener('click', () => this.#turn(!this.isOn));
    byId('calm-next').addEventListener('click', () => this.#turnPage(1));
    byId('calm-before').addEventListener('click', () => this.#turnPage(-1));
    byId('calm-to-cart').addEventListener('click', () => this.#ask('more'));
    byId('calm-less').addEventListener('click', () => this.#change(-1000));
    byId('calm-more-of-it').addEventListener('click', () => this.#change(1000));
    byId('calm-counted').addEventListener('click', () => this.#ask('more'));
    byId('calm-another').addEventListener('click', () => this.#ask('choose'));
    byId('calm-pay').addEventListener('click', () => till.pay());
    byId('calm-lines').addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button) {
        this.#line = till.cart.lines[Number(button.dataset.line)];
        this.#ask('count');
      }
    });
    byId('listen').addEventListener('click', () => this.#read());
    if ('speechSynthesis' in window) {
      const find = () => { byId('listen').hidden = !this.#voice(); };
      speechSynthesis.addEventListener?.('voiceschanged', find);
      find();
    }
  }

  /** Somebody stands at the till, who has this drawer: calm as this person left it. */
  ofPerson(drawer) {
    this.#drawer = drawer;
    this.#show(Boolean(drawer.read(false)));
  }

  get isOn() { return this.#root.classList.contains('is-calm'); }

  #turn(on) {
    this.#drawer.write(on);
    this.#show(on);
    (on ? byId('calm-question') : byId('till-field')).focus();
  }

  #show(on) {
    this.#root.classList.toggle('is-calm', on);
    byId('calm').setAttribute('aria-pressed', String(on));
    this.#ask(this.#till.cart.isEmpty ? 'choose' : 'more', true);
  }

  /** The next question; the focus goes to it, so that it is heard. */
  #ask(question, quietly) {
    this.#root.dataset.asks = question;
    byId('calm-question').textContent = this.#till.say(`calm.${question}`);
    if (question === 'choose') {
      this.shelfChanged();
    }
    this.cartChanged();
    if (this.isOn && !quietly) {
      byId('calm-question').focus();
    }
  }

  /** A thing was chosen: how many is the next question. */
  taken(line) {
    if (this.isOn) {
      this.#line = line;
      this.#ask('count');
    }
  }

  /** A sale is done, or the purchase is another one. */
  startOver() {
    if (this.isOn) {
      this.#ask(this.#till.cart.isEmpty ? 'choose' : 'more');
    }
  }

  #change(thousandths) {
    if (this.#line) {
      const before = this.#till.cart.lines.length;
      this.#till.changeBy(this.#line, thousandths);
      if (this.#till.cart.lines.length < before) {
        this.#ask(this.#till.cart.isEmpty ? 'choose' : 'more');
      }
    }
  }

  #turnPage(by) {
    this.#page += by;
    this.shelfChanged(true);
    document.querySelector('.till-shelf > li:not(.calm-off):not([hidden]) .tile')?.focus();
  }

  /** At most nine things at a time. */
  shelfChanged(keepPage) {
    if (!keepPage) {
      this.#page = 0;
    }
    const here = [...document.querySelectorAll('.till-shelf > li')].filter((item) => !item.hidden);
    const pages = Math.max(1, Math.ceil(here.length / TILES_MOST));
    this.#page = Math.min(Math.max(0, this.#page), pages - 1);
    here.forEach((item, i) => {
      item.classList.toggle('calm-off', Math.floor(i / TILES_MOST) !== this.#page);
    });
    byId('calm-before').hidden = this.#page === 0;
    byId('calm-next').hidden = this.#page >= pages - 1;
  }

  cartChanged() {
    const { cart, say, money, inWords } = this.#till;
    byId('calm-to-cart').hidden = cart.isEmpty;
    if (this.#line && cart.lines.includes(this.#line)) {
      byId('calm-name').textContent = this.#line.name;
      byId('calm-quantity').textContent = inWords(this.#line.quantity);
      byId('calm-sum').textContent = money(priceOf(this.#line.price, this.#line.quantity));
      const image = this.#till.image(this.#line.sku);
      byId('calm-picture').replaceChildren(...(image ? [image.cloneNode()] : []));
    }
    const back = (cart.exchange?.parts ?? []).map((part) => {
      const item = document.createElement('li');
      item.textContent = say('calm.back', { quantity: inWords(part.quantity), name: part.name, sum: money(-part.grossOre) });
      return item;
    });
    byId('calm-lines').replaceChildren(...back, ...cart.lines.map((line, i) => {
      const item = document.createElement('li');
      const text = document.createElement('span');
      text.textContent = say('calm.line', { quantity: inWords(line.quantity), name: line.name, sum: money(priceOf(line.price, line.quantity)) });
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button button-second';
      button.dataset.line = String(i);
      button.textContent = say('calm.change');
      button.setAttribute('aria-label', say('calm.change-of', { name: line.name }));
      item.append(text, button);
      return item;
    }));
    byId('calm-total').textContent = say('calm.total', { total: money(cart.due - cart.over) });
  }

  #voice() {
    return speechSynthesis.getVoices().find((voice) => voice.lang.startsWith(document.documentElement.lang));
  }

  #read() {
    const { cart, money, inWords, say } = this.#till;
    const dialog = document.querySelector('dialog[open]');
    const parts = dialog
      ? [...dialog.querySelectorAll('h2, [data-step]:not([hidden]) p, [data-step]:not([hidden]) .pay-change')].map((part) => part.textContent)
      : [byId('calm-question').textContent, ...cart.lines.map((line) => `${inWords(line.quantity)} ${line.name}`), say('calm.total', { total: money(cart.due - cart.over) })];
    speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(parts.join('. '));
    words.voice = this.#voice() ?? null;
    words.lang = document.documentElement.lang;
    words.rate = 0.9;
    speechSynthesis.speak(words);
  }
}
