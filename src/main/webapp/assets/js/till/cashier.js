// Who stands at the till. Somebody has logged in; others show their short code once a day, which takes net, and are then one
// press away from each other, with or without it.

const byId = (id) => document.getElementById(id);

export class Cashiers {
  #till;
  #post;
  #drawer;
  /** { day, now, here: [{ login, name, discountMost }] } */
  #state;
  /** Who has logged in; always there. */
  #self;
  #asked = '';

  /** @param till the till: code, shop, say, tell, today(), home() */
  constructor(till, post, drawer) {
    this.#till = till;
    this.#post = post;
    this.#drawer = drawer;
    this.#self = { login: till.shop.cashier, name: till.shop.cashierName, discountMost: till.shop.discountMost };
    this.#read();
    drawer.onChange(() => this.#changed());
    byId('cashiers').addEventListener('click', (event) => this.#clicked(event.target.closest('button')));
    byId('cashier-others').addEventListener('click', (event) => this.#chosen(event.target.closest('button')));
    byId('cashier-here').addEventListener('click', (event) => this.#left(event.target.closest('button')));
    byId('pin-pad').addEventListener('click', (event) => this.#pressed(event.target.closest('button')));
    byId('pin-form').addEventListener('submit', (event) => this.#shown(event));
    byId('pin-back').addEventListener('click', () => this.#ask());
    byId('cashier-dialog').addEventListener('close', () => till.home());
    this.#draw();
  }

  /** Who stands there now: { login, name, discountMost }. */
  get now() {
    this.#read();
    return this.#here.find((one) => one.login === this.#state.now) ?? this.#self;
  }

  get discountMost() { return this.now.discountMost; }

  get #here() { return [this.#self, ...this.#state.here.filter((one) => one.login !== this.#self.login)]; }

  /** Those who may take so much off, in per cent: they can approve it. */
  whoMayTakeOff(share) {
    return this.#till.shop.cashiers.filter((one) => one.discountMost >= share && one.login !== this.now.login);
  }

  /** The log-in may be another one than when this page was made. */
  logIn(login, name) {
    if (login !== this.#self.login) {
      this.#self = { ...this.#self, login, name };
      this.#changed();
    }
  }

  /** Asks the server whether that is the code: { cashier } or { why } not. */
  async identify(login, pin) {
    const { status, answer } = await this.#post.now('POST', `/api/tills/${this.#till.code}/cashiers`, { login, pin });
    if (status === 200) {
      return { cashier: answer };
    }
    return { why: answer?.errors?.[0]?.detail ?? answer?.detail ?? this.#till.say('pin-needs-net') };
  }

  /** A new day begins with nobody but the one who has logged in. */
  #read() {
    const kept = this.#drawer.read(null);
    const day = this.#till.today();
    this.#state = kept?.day === day && Array.isArray(kept.here) ? kept : { day, now: '', here: [] };
  }

  #keep() {
    this.#drawer.write(this.#state);
    this.#changed();
  }

  #changed() {
    this.#read();
    this.#draw();
    this.onSwitch?.(this.now.login);
  }

  #draw() {
    const { say, shop } = this.#till;
    const others = shop.cashiers.filter((one) => one.sells && one.login !== this.#self.login);
    byId('cashiers').hidden = others.length === 0;
    const now = this.now.login;
    byId('cashiers').replaceChildren(
      ...this.#here.map((one) => chip(one.name, { login: one.login, pressed: one.login === now })),
      chip(say('cashier-more'), { more: '' }),
    );
  }

  #clicked(button) {
    if (!button) {
      return;
    }
    if ('more' in button.dataset) {
      this.#ask();
      byId('cashier-dialog').showModal();
    } else {
      this.#switch(button.dataset.login);
    }
  }

  #switch(login) {
    this.#state.now = login;
    this.#keep();
    this.#till.tell(this.#till.say('cashier-now', { name: this.now.name }));
    [...byId('cashiers').children].find((one) => one.dataset.login === login)?.focus();
  }

  /** Who is it? */
  #ask() {
    const { shop, say } = this.#till;
    const here = this.#here.map((one) => one.login);
    const others = shop.cashiers.filter((one) => one.sells && !here.includes(one.login));
    byId('cashier-who').hidden = false;
    byId('pin-form').hidden = true;
    byId('cashier-nobody').hidden = others.length > 0;
    byId('cashier-others').replaceChildren(...others.map((one) => inList(button('button button-second button-large', one.name, { login: one.login }))));
    byId('cashier-here').replaceChildren(...this.#here.slice(1).map((one) => inList(button('quiet', say('cashier-left', { name: one.name }), { login: one.login }))));
    (byId('cashier-others').querySelector('button') ?? byId('cashier-title')).focus();
  }

  #chosen(pressed) {
    if (!pressed) {
      return;
    }
    this.#asked = pressed.dataset.login;
    byId('cashier-who').hidden = true;
    byId('pin-form').hidden = false;
    byId('pin-whose').textContent = this.#till.say('pin-of', { name: pressed.textContent });
    byId('pin').value = '';
    byId('pin-fault').textContent = '';
    byId('pin').focus();
  }

  #left(pressed) {
    if (pressed) {
      this.#state.here = this.#state.here.filter((one) => one.login !== pressed.dataset.login);
      this.#keep();
      this.#ask();
    }
  }

  #pressed(key) {
    byId('pin-fault').textContent = '';
    if (key && 'figure' in key.dataset) {
      byId('pin').value = (byId('pin').value + key.dataset.figure).slice(0, byId('pin').maxLength);
    } else if (key) {
      byId('pin').value = byId('pin').value.slice(0, -1);
    }
  }

  async #shown(event) {
    event.preventDefault();
    event.stopPropagation();
    const done = byId('pin-form').querySelector('[type=submit]');
    done.disabled = true;
    const { cashier, why } = await this.identify(this.#asked, byId('pin').value.trim());
    done.disabled = false;
    byId('pin').value = '';
    if (!cashier) {
      byId('pin-fault').textContent = why;
      byId('pin').focus();
      return;
    }
    this.#read();
    this.#state.here = [...this.#state.here.filter((one) => one.login !== cashier.login), cashier];
    byId('cashier-dialog').close();
    this.#switch(cashier.login);
  }
}

function inList(element) {
  const item = document.createElement('li');
  item.append(element);
  return item;
}

function button(look, text, data) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = look;
  element.textContent = text;
  Object.assign(element.dataset, data);
  return element;
}

function chip(text, { login, pressed, more }) {
  const element = button('chip', text, login === undefined ? { more } : { login });
  if (pressed !== undefined) {
    element.setAttribute('aria-pressed', String(pressed));
  }
  return element;
}
