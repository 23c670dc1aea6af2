// The till: goods on the left, the purchase on the right, one dialogue for paying. Everything a customer waits for happens
// here in the browser, with or without net; what is complete is sent in its order.

import { Book, WAITED_MOST_MS, WAITING_MOST } from './book.js';
import { Calm } from './calm.js';
import { Cart, PARKED_MOST } from './cart.js';
import { Cashiers } from './cashier.js';
import { discountDialog } from './discount.js';
import { Exchange } from './exchange.js';
import { Goods } from './goods.js';
import { helpBell } from './help.js';
import { Letters } from './letter.js';
import { priceOf, settles, typed, writing } from './money.js';
import { Paying } from './pay.js';
import { Post } from './post.js';
import { draw, shopDay, shopTime } from './receipt.js';
import { reckon } from './reckon.js';
import { drawer, newId } from './store.js';
import { drawSwish } from './swish.js';
import { unlistedDialog } from './unlisted.js';

const root = document.getElementById('till');
const byId = (id) => document.getElementById(id);
const texts = JSON.parse(root.dataset.said);
const shop = JSON.parse(root.dataset.shop);
const figures = writing(root.dataset.language);
const { money, quantity: inWords } = figures;
const hasMouse = matchMedia('(pointer: fine)').matches;
const code = root.dataset.till;
// This device's clock may be wrong; the server's is asked when it can be, and the difference is remembered.
const clock = drawer(code, 'clock');
const now = () => new Date(Date.now() + clock.read(0)).toISOString();

const training = drawer(code, 'training');
let isTraining = training.read(false);
let cartDrawer = drawer(code, isTraining ? 'practice' : 'cart');
const cart = new Cart({ read: (otherwise) => cartDrawer.read(otherwise), write: (value) => cartDrawer.write(value) });
const parked = drawer(code, 'parked');

let book = null;
let device = null;
let latest = null;
let undo = null;
let thrownAway = 0;
let trouble = null;
let waiting = { count: 0 };
let checksPrice = false;

/** A text with its blanks filled. */
function say(key, facts = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)}/g, (blank, name) => facts[name] ?? blank);
}

/** For those who listen: what just happened to the purchase. */
function tell(text) {
  byId('till-said').textContent = text;
}

function hint(text) {
  byId('till-hint').textContent = text;
}

/** Whether a use-by day is over, by the server's clock; a package without one never is. */
function isPast(useBy) {
  return useBy !== '' && shopDay(now()) > useBy;
}

const till = {
  code, shop, cart, say, money, inWords, hint, tell, now, isPast, take, home, complete, show, showCart, isReceipt,
  changeBy, park, undoable, mail,
  today: () => shopDay(now()),
  image: (sku) => goods.image(sku),
  pay: () => startPaying(),
  changed: showState,
  // Nobody pays for practice.
  drawSwish: (place, ore) => drawSwish(place, isTraining ? '' : shop.swish, ore, nextNumber(), say),
  get isTraining() { return isTraining; },
  get book() { return book; },
};
till.letters = new Letters(till);
const goods = new Goods(till);
const paying = new Paying(till);
const post = new Post(
  {
    waiting: () => book.waiting(),
    sent: (place) => book.sent(place),
    mark: (place, problem) => book.mark(place, problem),
    returned: (entry, why) => book.returned(entry, why),
  },
  document.querySelector('meta[name=csrf-token]').content,
  { sent: cameThrough, refused: showWaiting, returned: letterCameBack, stuck },
);
const exchange = new Exchange(till, post);
till.exchange = exchange;

// ---- The purchase ------------------------------------------------------------------------------------------------

/** A product was pressed or scanned: into the purchase, or only its price. */
function take(product) {
  if (checksPrice) {
    checksPrice = false;
    byId('price-check').setAttribute('aria-pressed', 'false');
    const text = say('price-is', { name: product.name, price: money(product.price), unit: product.unit });
    hint(text);
    return;
  }
  const line = cart.add(product);
  if (!line) {
    return;
  }
  latest = line;
  forgetUndo();
  hint('');
  showCart();
  tell(say('added', { name: line.name, quantity: `${inWords(line.quantity)} ${line.unit}`, total: money(cart.total) }));
  calm.taken(line);
  if (!line.whole && !calm.isOn) {
    const count = lineElement(line)?.querySelector('input');
    count?.focus();
    count?.select();
  }
}

function lineElement(line) {
  return byId('cart-lines').children[cart.lines.indexOf(line)];
}

function showCart() {
  const list = byId('cart-lines');
  // Elements stay where they are, so that the focus does too.
  while (list.children.length > cart.lines.length) {
    list.lastElementChild.remove();
  }
  cart.lines.forEach((line, i) => {
    if (!list.children[i]) {
      list.append(byId('line-template').content.cloneNode(true));
    }
    fill(list.children[i], line);
  });
  const total = cart.total;
  byId('cart-empty').hidden = !cart.isEmpty;
  byId('cart-tools').hidden = cart.isEmpty;
  byId('cart-total').textContent = money(total);
  byId('pay-amount').textContent = cart.isEmpty ? '' : money(total);
  for (const button of document.querySelectorAll('#pay, [data-way]')) {
    button.disabled = cart.isEmpty;
  }
  byId('cart-off').hidden = cart.off === 0;
  byId('cart-off').textContent = cart.off === 0 ? '' : say('off-all', { amount: money(cart.off) });
  byId('cart-paid').hidden = cart.paid === 0;
  byId('cart-paid').textContent = cart.paid === 0 ? '' : say('parts-paid', { paid: money(cart.paid), left: money(cart.due - cart.paid) });
  exchange.show();
  byId('eat-in').setAttribute('aria-pressed', String(cart.eatIn));
  byId('cart-things').textContent = say('things', {
    count: cart.lines.reduce((sum, line) => sum + (line.whole ? line.quantity / 1000 : 1), 0),
  });
  byId('cart-undo').hidden = undo === null;
  goods.showCounts();
  showLatest(list);
  showParked();
  till.cartChanged?.();
}

/** In a long purchase the line that just changed is the one to see. */
function showLatest(list) {
  const element = latest && lineElement(latest);
  if (element && list.scrollHeight > list.clientHeight) {
    const top = element.offsetTop - list.offsetTop;
    list.scrollTop = Math.min(top, Math.max(list.scrollTop, top + element.offsetHeight - list.clientHeight));
  }
}

function fill(element, line) {
  element.querySelector('.line-name').textContent = line.name;
  const each = say('each', { price: money(line.price), unit: line.unit });
  element.querySelector('.line-each').textContent = line.off ? `${each}, ${say('off', { amount: money(line.off.ore) })}` : each;
  element.querySelector('.line-sum').textContent = money(priceOf(line.price, line.quantity) - (line.off?.ore ?? 0));
  const picture = element.querySelector('.line-picture');
  if (picture.dataset.of !== line.sku) {
    const image = goods.image(line.sku);
    picture.dataset.of = line.sku;
    picture.replaceChildren(...(image ? [image.cloneNode()] : []));
  }
  const count = element.querySelector('input');
  count.value = inWords(line.quantity);
  count.setAttribute('aria-label', `${line.name}, ${line.unit}`);
  element.classList.toggle('cart-line-latest', line === latest);
}

function lineAt(element) {
  return cart.lines[[...byId('cart-lines').children].indexOf(element.closest('.cart-line'))];
}

byId('cart-lines').addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) {
    return;
  }
  const line = lineAt(button);
  if ('more' in button.dataset) {
    changeBy(line, 1000);
  } else if ('less' in button.dataset) {
    changeBy(line, -1000);
  } else {
    takeOut(line);
  }
});

byId('cart-lines').addEventListener('change', (event) => {
  const line = lineAt(event.target);
  const wanted = typed(event.target.value, 1000, 3);
  if (wanted === null || wanted === 0 || (line.whole && wanted % 1000 !== 0)) {
    hint(say('quantity'));
    event.target.value = inWords(line.quantity);
    return;
  }
  hint('');
  cart.change(line, wanted);
  changed(line);
});

byId('cart-lines').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.matches('input')) {
    event.preventDefault();
    byId('till-field').focus();
  }
});

function changeBy(line, thousandths) {
  if (line.quantity + thousandths < (line.whole ? 1000 : 1)) {
    takeOut(line);
    return;
  }
  cart.change(line, line.quantity + thousandths);
  changed(line);
}

function changed(line) {
  latest = line;
  showCart();
  tell(say('changed', { name: line.name, quantity: `${inWords(line.quantity)} ${line.unit}`, total: money(cart.total) }));
}

function takeOut(line) {
  if (cart.lines.length === 1 && cart.paid > 0) {
    hint(say('parts-first'));
    return;
  }
  undo = cart.remove(line);
  latest = cart.lines.at(-1) ?? null;
  showUndo(say('removed', { name: line.name, total: money(cart.total) }));
}

/** Something was taken out of the purchase, and may be wanted back. */
function undoable(text, putBack) {
  undo = putBack;
  showUndo(text);
}

function showUndo(text) {
  byId('cart-undo').firstElementChild.textContent = text;
  showCart();
  tell(text);
  byId('cart-undo').querySelector('button').focus();
}

/** Nobody wants it back any more: a purchase that was thrown away is noted then. */
function forgetUndo() {
  undo = null;
  if (thrownAway > 0) {
    note('VOIDED', thrownAway, '');
    thrownAway = 0;
  }
}

byId('cart-undo').querySelector('button').addEventListener('click', () => {
  undo?.();
  thrownAway = 0;
  undo = null;
  latest = cart.lines.at(-1) ?? null;
  showCart();
  home();
});

byId('cart-clear').addEventListener('click', () => {
  if (cart.paid > 0) {
    hint(say('parts-first'));
    return;
  }
  const total = cart.total;
  undo = cart.clear();
  thrownAway = total;
  latest = null;
  showUndo(say('emptied'));
});

byId('eat-in').addEventListener('click', () => {
  cart.serve(!cart.eatIn);
  showCart();
  tell(say(cart.eatIn ? 'eats-here' : 'takes-away'));
});

/** Where the focus rests between two things: the search field, where there is a keyboard. */
function home() {
  showCart();
  showState();
  if (calm.isOn) {
    calm.startOver();
  } else if (hasMouse) {
    byId('till-field').focus();
  } else {
    byId('cart-title').focus({ preventScroll: true });
  }
}

// ---- Price check --------------------------------------------------------------------------------------------------

for (const button of document.querySelectorAll('dialog [data-dismiss]')) {
  button.addEventListener('click', () => button.closest('dialog').close());
}

byId('price-check').addEventListener('click', (event) => {
  checksPrice = !checksPrice;
  event.currentTarget.setAttribute('aria-pressed', String(checksPrice));
  hint(checksPrice ? say('price-which') : '');
  byId('till-field').focus();
});

// ---- Parked purchases --------------------------------------------------------------------------------------------

function park() {
  const all = parked.read([]);
  if (cart.isUntouched || isTraining || paying.isOpen) {
    return;
  }
  if (all.length >= PARKED_MOST && !cart.exchange?.sent) {
    hint(say('parked-full', { most: PARKED_MOST }));
    return;
  }
  const things = money(cart.due - cart.over);
  parked.write([...all, { ...cart.leave(), parkedAt: now() }]);
  latest = null;
  forgetUndo();
  home();
  tell(say('parked', { total: things }));
}

function showParked() {
  const list = byId('parked');
  const all = isTraining ? [] : parked.read([]);
  list.hidden = all.length === 0;
  list.replaceChildren(...all.map((one) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const image = goods.image(one.lines[0]?.sku);
    const total = one.lines.reduce((sum, line) => sum + priceOf(line.price, line.quantity), 0) - (one.exchange?.worth ?? 0);
    const text = say(one.exchange?.sent ? 'exchange.parked' : 'parked-one', { count: one.lines.length, total: money(total) });
    button.type = 'button';
    button.className = 'chip chip-parked';
    button.append(...(image ? [image.cloneNode()] : []), text);
    button.addEventListener('click', () => resume(one.id));
    item.append(button);
    return item;
  }));
}

function resume(id) {
  const all = parked.read([]);
  const one = all.find((other) => other.id === id);
  if (!one) {
    showParked();
    return;
  }
  const rest = all.filter((other) => other.id !== id);
  parked.write(cart.isUntouched ? rest : [...rest, { ...cart.leave(), parkedAt: now() }]);
  cart.resume(one);
  latest = cart.lines.at(-1) ?? null;
  home();
  if (cart.exchange?.sent) {
    startPaying();
  }
}

byId('park').addEventListener('click', park);

// ---- Completing a sale -------------------------------------------------------------------------------------------

function nextNumber() {
  return device ? `${code}-${device.series}-${device.number + 1}` : code;
}

/** Completes the purchase: in the book first, with its number; then it is sent when it can be. */
async function complete(parts) {
  if (!book || (cart.exchange && !device)) {
    throw Object.assign(new Error(), { why: 'no-device' });
  }
  if (!isTraining && waiting.first && Date.now() - Date.parse(waiting.first.at) > WAITED_MOST_MS) {
    throw Object.assign(new Error(), { why: 'full' });
  }
  const id = cart.id;
  const payments = exchange.payments(parts);
  const back = cart.exchange && settles(payments, cart.total) ? await takeBack(id, payments) : null;
  const soldAt = now();
  // As it is at this moment: another window may go on with it while this one is writing.
  const bought = {
    lines: structuredClone(cart.lines), off: cart.off, reason: cart.discount?.reason, eatIn: cart.eatIn, approver: cart.approver,
  };
  const reckoned = reckon(bought, shop.rates, shopDay(soldAt));
  if (!settles(payments, reckoned.total)) {
    throw Object.assign(new Error(), { why: 'changed' });
  }
  const make = (from, number) => sale(from, number, id, soldAt, bought, reckoned, payments, back);
  const { receipt } = isTraining ? await book.practise(id, make) : await book.complete(id, make);
  cart.start();
  latest = null;
  device = await book.device();
  showCart();
  await showWaiting();
  post.flush();
  return receipt;
}

/** The other half of an exchange, before this one: the receipt of the return, and the id that the sale names. */
async function takeBack(id, payments) {
  if (waiting.count >= WAITING_MOST) {
    throw Object.assign(new Error(), { why: 'full' });
  }
  const returnId = cart.exchange.id;
  const receipt = await exchange.takeBack(payments);
  if (cart.id !== id) {
    throw Object.assign(new Error(), { why: 'changed' });
  }
  return { receipt, id: returnId };
}

function sale(from, number, id, soldAt, bought, reckoned, payments, back) {
  const paid = payments.reduce((sum, part) => sum + part.amount, 0);
  const receipt = {
    id,
    number: isTraining ? `${code}-${from.series}-${say('practice')}-${number}` : `${code}-${from.series}-${number}`,
    till: code,
    soldAt,
    eatIn: bought.eatIn,
    isTraining,
    lines: reckoned.lines.map(({ line, off, gross }) => (
      { name: line.name, quantity: line.quantity, price: line.price, off, gross })),
    vat: reckoned.vat,
    total: reckoned.total,
    rounding: paid - reckoned.total,
    payments,
    back: payments.reduce((sum, part) => sum + part.tendered - part.amount, 0),
    ...(back ? { exchange: back.receipt } : {}),
  };
  if (isTraining) {
    const says = bought.lines.map((line) => `${inWords(line.quantity)} ${line.name}`).join(', ').slice(0, 900);
    return {
      receipt,
      path: `/api/tills/${code}/events/${id}`,
      body: { kind: 'TRAINING', at: soldAt, amountOre: reckoned.total, says, training: number, device: from.id },
    };
  }
  return {
    receipt,
    path: `/api/sales/${id}`,
    body: {
      till: code,
      soldAt,
      eatIn: bought.eatIn,
      lines: bought.lines.map((line) => ({
        sku: line.sku,
        name: line.name,
        workshop: line.workshop,
        vatCategory: line.vat,
        quantity: line.quantity,
        unitPriceOre: line.price,
        ...(line.off ? { discountOre: line.off.ore, discountReason: line.off.reason } : {}),
      })),
      ...(bought.off > 0 ? { discountOre: bought.off, discountReason: bought.reason } : {}),
      payments: payments.map((part) => ({ method: part.method, amountOre: part.amount, tenderedOre: part.tendered })),
      ...(back ? { exchangeOf: back.id } : {}),
      device: from.id,
      number,
      cashier: cashiers.now.login,
      ...(bought.approver ? { approver: bought.approver } : {}),
    },
  };
}

/** Notes what happened and is no sale; practice is noted by its receipts only. */
async function note(kind, amountOre, says, id = newId()) {
  if (!book || isTraining) {
    return;
  }
  const at = now();
  await book.note(id, at, `/api/tills/${code}/events/${id}`, { kind, at, amountOre, says, device: device?.id });
  await showWaiting();
  post.flush();
}

/** Keeps a letter of a receipt, to be sent after its sale. */
async function mail(receipt, id, to) {
  const mailed = await book.mail(receipt.id, { id, at: now(), path: `/api/sales/${receipt.id}/letters/${id}`, body: { to } });
  await showWaiting();
  post.flush();
  return mailed;
}

function letterCameBack(receipt, why) {
  if (receipt) {
    const text = say('letter.back', { receipt: receipt.number, reason: why });
    hint(text);
    till.letters.cameBack(receipt, text);
  }
  showWaiting();
}

// ---- Receipts ----------------------------------------------------------------------------------------------------

/** Draws a receipt where it is to be seen, and after an exchange that of the return too; a copy is of one. */
function show(receipt, place, mark) {
  const all = receipt.exchange && !mark ? [receipt, receipt.exchange] : [receipt];
  place.replaceChildren(...all.map((one) => draw(one, shop, texts, figures, mark ?? (one.isTraining ? say('mark.training') : ''))));
}

function print(receipt, mark) {
  show(receipt, byId('paper'), mark);
  globalThis.print();
}

byId('done-print').addEventListener('click', async () => {
  const [receipt] = isTraining ? [null] : await book.latest(1);
  if (receipt) {
    print(receipt);
  } else {
    byId('paper').replaceChildren(...[...byId('done-paper').children].map((paper) => paper.cloneNode(true)));
    globalThis.print();
  }
});

const receiptsDialog = byId('receipts-dialog');

byId('receipts').addEventListener('click', async () => {
  const list = byId('receipts-list');
  const all = book ? await book.latest(20) : [];
  byId('receipts-none').hidden = all.length > 0;
  list.replaceChildren(...all.map((receipt) => {
    const item = byId('receipt-template').content.cloneNode(true).firstElementChild;
    item.querySelector('.latest-what').textContent = say('latest', {
      receipt: receipt.number, time: shopTime(receipt.soldAt).slice(11), total: money(receipt.total + receipt.rounding),
    });
    const copy = item.querySelector('[data-copy]');
    copy.disabled = Boolean(receipt.isCopied);
    copy.addEventListener('click', async () => {
      copy.disabled = true;
      if (await book.copied(receipt.id)) {
        await note('COPY', 0, receipt.number, receipt.id);
        print(receipt, say('mark.copy'));
      }
    });
    till.letters.offer(item, receipt);
    item.querySelector('[data-return]').href = `/kvitto/${receipt.id}/retur?kassa=${code}`;
    return item;
  }));
  receiptsDialog.showModal();
});

/** Whether a scanned or typed text is one of our receipts: then its page opens, where goods come back. */
function isReceipt(text) {
  if (!shop.tills.some((one) => text.toUpperCase().startsWith(`${one}-`))) {
    return false;
  }
  location.assign(`/kvitton?kassa=${code}&nummer=${encodeURIComponent(text)}`);
  return true;
}

// ---- What waits, and whether there is net ------------------------------------------------------------------------

async function showWaiting() {
  waiting = book ? await book.waiting() : { count: 0 };
  showState();
}

function cameThrough() {
  trouble = null;
  showWaiting();
}

function stuck(why) {
  trouble = why === 'net' ? null : say(why);
  showWaiting();
}

function showState() {
  const state = byId('till-state');
  const stopped = waiting.first?.problem ? waiting.first : undefined;
  state.className = 'tag ' + (stopped || !device ? 'tag-stop' : waiting.count || trouble || !navigator.onLine ? 'tag-mind' : 'tag-good');
  const text = stopped ? say('help')
    : !device ? say('not-open')
      : trouble ?? (waiting.count ? say('waiting', { count: waiting.count })
        : navigator.onLine ? say('connected') : say('no-net'));
  if (state.textContent !== text) {
    state.textContent = text;
  }
  state.dataset.waiting = String(waiting.count);
  byId('till-reload').hidden = !trouble;
  const list = byId('till-outbox');
  list.hidden = !stopped;
  if (!stopped) {
    list.replaceChildren();
  } else if (list.dataset.of !== String(stopped.place)) {
    const item = byId('outbox-template').content.cloneNode(true).firstElementChild;
    item.querySelector('.outbox-text').textContent = say('saved-here', { reason: stopped.problem.title ?? '' });
    item.querySelector('.outbox-faults').replaceChildren(...faultItems(stopped.problem));
    item.querySelector('[data-again]').addEventListener('click', async () => {
      list.dataset.of = '';
      await book.mark(stopped.place, undefined);
      await showWaiting();
      post.flush();
    });
    list.replaceChildren(item);
  }
  list.dataset.of = stopped ? String(stopped.place) : '';
}

function faultItems(problem) {
  const lines = problem.errors?.map((error) => error.detail) ?? [problem.detail];
  return [...new Set(lines)].map((text) => {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  });
}

addEventListener('online', () => {
  showState();
  askWhoAndWhen();
});
addEventListener('offline', showState);

// ---- This browser as the till ------------------------------------------------------------------------------------

const deviceDialog = byId('device-dialog');

/** What people would call this device. */
function deviceName() {
  const kind = hasMouse ? 'computer' : Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
  return say(`device.${kind}`);
}

/** Asks the server what the time is and who has logged in: this page may be one kept from another log-in. */
async function askWhoAndWhen() {
  const before = Date.now();
  const { status, answer } = await post.now('GET', '/api/session');
  if (status === 200) {
    clock.write(Date.parse(answer.now) - Math.round((before + Date.now()) / 2));
    cashiers.logIn(answer.login, answer.name);
  }
}

/** Makes this browser the till, or finds out that it no longer is. */
async function openTill(replacing) {
  if (device && !replacing) {
    const { status, answer } = await post.now('POST', `/api/tills/${code}/devices/${device.id}/heard`);
    device = await book.device();
    if (status === 200 && !answer.isTheTill) {
      await post.flush();
      if ((await book.waiting()).count === 0) {
        await book.forgetDevice();
        device = null;
        askToTakeOver(say('taken-over'));
      }
    } else if (status === 200 && answer.lastNumber > device.number) {
      // An older state of this browser came back: numbers that were given are never given again.
      device = { ...device, number: answer.lastNumber, training: Math.max(device.training, answer.lastTraining) };
      await book.keepDevice(device);
    }
    await showWaiting();
    return;
  }
  const id = newId();
  const { status, answer } = await post.now('PUT', `/api/tills/${code}/devices/${id}`, { name: deviceName(), replacing });
  if (status === 200) {
    device = { id, series: answer.series, number: answer.lastNumber, training: answer.lastTraining };
    await book.keepDevice(device);
    deviceDialog.close();
    navigator.storage?.persist?.();
  } else if (status === 409) {
    askToTakeOver(answer?.detail ?? '');
  } else {
    askToTakeOver(say(status === 401 ? 'log-in' : 'open-needs-net'));
  }
  await showWaiting();
}

function askToTakeOver(why) {
  byId('device-why').textContent = why;
  if (!deviceDialog.open) {
    deviceDialog.showModal();
  }
}

byId('device-take').addEventListener('click', () => openTill(true));

byId('practise').addEventListener('click', () => {
  if (paying.isOpen) {
    return;
  }
  forgetUndo();
  isTraining = !isTraining;
  training.write(isTraining);
  cartDrawer = drawer(code, isTraining ? 'practice' : 'cart');
  cart.reload();
  latest = null;
  showTraining();
  home();
});

function showTraining() {
  root.classList.toggle('is-training', isTraining);
  byId('training-mark').hidden = !isTraining;
  byId('practise').setAttribute('aria-pressed', String(isTraining));
}

// ---- Keys, scanner, other windows --------------------------------------------------------------------------------

byId('pay').addEventListener('click', () => startPaying());
for (const button of document.querySelectorAll('[data-way]')) {
  button.addEventListener('click', () => startPaying(button.dataset.way));
}

async function startPaying(way) {
  forgetUndo();
  if (cart.isEmpty) {
    return;
  }
  byId('news').replaceChildren();
  const why = cart.exchange ? await exchange.whyNot() : null;
  if (why) {
    paying.stop(why);
  } else {
    paying.start(way);
  }
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'F8' && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    startPaying();
    return;
  }
  if (document.querySelector('dialog[open]') || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const field = byId('till-field');
  if (event.key === 'F2') {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === 'F4') {
    event.preventDefault();
    park();
  } else if (event.key === 'Escape' && event.target === field) {
    goods.clear();
  } else if (event.target === field && field.value === '' && latest && (event.key === '+' || event.key === '-')) {
    event.preventDefault();
    changeBy(latest, event.key === '+' ? 1000 : -1000);
    field.focus();
  } else if (event.key.length === 1 && event.key !== ' ' && !event.target.closest('input, textarea, select')) {
    // A scanner types wherever the focus happens to be.
    field.focus();
  }
});

/** Sold, changed or parked in another window while somebody was at it in this one. */
function elsewhere() {
  if (paying.isUnderWay) {
    paying.close();
  }
  cart.reload();
  latest = null;
  showCart();
}
drawer(code, 'cart').onChange(elsewhere);
drawer(code, 'practice').onChange(elsewhere);
parked.onChange(showParked);

const cashiers = new Cashiers(till, post, drawer(code, 'cashiers'));
const calm = new Calm(till);
cashiers.onSwitch = (login) => calm.ofPerson(drawer(code, `calm.${login}`));
calm.ofPerson(drawer(code, `calm.${cashiers.now.login}`));
discountDialog(till, cashiers);
unlistedDialog(till);
till.cartChanged = () => calm.cartChanged();
till.shelfChanged = () => calm.shelfChanged();
helpBell(code, post, say, newId);
showTraining();
showCart();
goods.showShelf();
if (hasMouse && !calm.isOn) {
  byId('till-field').focus();
}

performance.mark('till-usable');

try {
  book = await Book.open(code);
  book.onChange(async () => {
    device = await book.device();
    showWaiting();
  });
  device = await book.device();
  await showWaiting();
  await exchange.findBegun(parked);
  showCart();
  // What the server has to say may take its time: a till that is a till can sell meanwhile.
  await Promise.all([askWhoAndWhen(), openTill(false)]);
  post.flush();
  await exchange.take();
  if (cart.exchange?.sent && device) {
    startPaying();
  }
  root.dataset.ready = 'yes';
} catch (no) {
  askToTakeOver(say('not-kept.storage'));
}

if ('serviceWorker' in navigator) {
  // So that the till opens without net: this page, and the pictures on it.
  navigator.serviceWorker.register('/kassa/sw.js', { scope: '/kassa/' }).then(() => navigator.serviceWorker.ready).then((worker) => {
    const pictures = [...document.images].map((image) => image.src);
    worker.active.postMessage({ keep: location.pathname, pictures });
  }, () => {});
}
