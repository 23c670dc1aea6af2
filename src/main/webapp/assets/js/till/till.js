// The till: goods on the left, the purchase on the right, one dialogue for paying. Everything a customer waits for
// happens here in the browser; only the finished sale is sent.

import { code } from '../code.js';
import { Cart } from './cart.js';
import { inCash, likelyNotes, pieces, priceOf, typed, writing } from './money.js';
import { Outbox } from './outbox.js';
import { drawer } from './store.js';

const root = document.getElementById('till');
const byId = (id) => document.getElementById(id);
const texts = JSON.parse(root.dataset.said);
const { money, quantity: inWords } = writing(root.dataset.language);
const hasMouse = matchMedia('(pointer: fine)').matches;
// The till's clock may be wrong; the server's was right when the page came.
const ahead = Date.parse(root.dataset.now) - Date.now();

const cart = new Cart(drawer(root.dataset.till, 'cart'));
const cartDrawer = drawer(root.dataset.till, 'cart');
const lastSold = drawer(root.dataset.till, 'sold');
const outbox = new Outbox(
  drawer(root.dataset.till, 'outbox'),
  document.querySelector('meta[name=csrf-token]').content,
  { sent, refused, stuck, changed: showOutbox },
);

const field = byId('till-field');
const dialog = byId('pay-dialog');
const tiles = [...document.querySelectorAll('.tile')];
const products = new Map(tiles.map((tile) => [tile.dataset.sku, {
  sku: tile.dataset.sku,
  name: tile.dataset.name,
  price: Number(tile.dataset.price),
  unit: tile.dataset.unit,
  whole: tile.dataset.whole === 'yes',
}]));
/** The same by what a scanner reads of them. */
const scannable = new Map(tiles.filter((tile) => tile.dataset.code)
  .map((tile) => [tile.dataset.code, products.get(tile.dataset.sku)]));

/** What has this number on its package: the products, each with the last day on which it may be eaten. */
const lots = new Map();
for (const tile of tiles) {
  for (const [number, useBy] of JSON.parse(tile.dataset.lots ?? '[]')) {
    const key = number.toUpperCase();
    lots.set(key, [...(lots.get(key) ?? []), { number, useBy, product: products.get(tile.dataset.sku) }]);
  }
}

let workshop = '';
let latest = null;
let undo = null;
let paying = null;
let trouble = null;
let answeredAt = 0;

/** A text with its blanks filled. */
function say(key, facts = {}) {
  return texts[key].replace(/\{(\w+)}/g, (blank, name) => facts[name] ?? blank);
}

/** For those who listen: what just happened to the purchase. */
function tell(text) {
  byId('till-said').textContent = text;
}

function hint(text) {
  byId('till-hint').textContent = text;
}

// ---- Goods -------------------------------------------------------------------------------------------------------

function fold(text) {
  return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

function showShelf() {
  const wanted = fold(field.value.trim());
  for (const tile of tiles) {
    const found = wanted !== '' ? fold(tile.dataset.find).includes(wanted) : true;
    const here = wanted !== '' || workshop === '' || tile.parentElement.dataset.workshop === workshop;
    tile.parentElement.hidden = !(found && here);
  }
}

function showCounts() {
  for (const tile of tiles) {
    const count = tile.querySelector('.tile-count');
    const inside = cart.quantityOf(tile.dataset.sku);
    count.hidden = inside === 0;
    count.textContent = inWords(inside);
  }
}

/** Whether a use-by day is over, by the server's clock; a package without one never is. */
function isPast(useBy) {
  const today = new Date(Date.now() + ahead).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  return useBy !== '' && today > useBy;
}

function add(product) {
  const line = cart.add(product);
  if (!line) {
    return;
  }
  latest = line;
  forgetUndo();
  hint('');
  showCart();
  tell(say('added', { name: line.name, quantity: `${inWords(line.quantity)} ${line.unit}`, total: money(cart.total) }));
  if (!line.whole) {
    const count = lineElement(line)?.querySelector('input');
    count?.focus();
    count?.select();
  }
}

for (const tile of tiles) {
  tile.addEventListener('click', (event) => {
    const product = products.get(tile.dataset.sku);
    add(product);
    // A mouse goes back to the search field; whoever came by keyboard stays where they are.
    if (product.whole && hasMouse && event.detail > 0) {
      field.focus();
    }
  });
}

for (const chip of document.querySelectorAll('[data-workshop][aria-pressed]')) {
  chip.addEventListener('click', () => {
    workshop = chip.dataset.workshop;
    for (const other of document.querySelectorAll('[data-workshop][aria-pressed]')) {
      other.setAttribute('aria-pressed', String(other === chip));
    }
    field.value = '';
    showShelf();
  });
}

field.addEventListener('input', () => {
  hint('');
  showShelf();
});

byId('till-search').addEventListener('submit', (event) => {
  event.preventDefault();
  event.stopPropagation();
  const text = field.value.trim();
  if (text === '') {
    field.focus();
    return;
  }
  const exact = products.get(text.toUpperCase()) ?? scannable.get(code(text));
  const ofLot = exact ? [] : lots.get(text.toUpperCase()) ?? [];
  const visible = tiles.filter((tile) => !tile.parentElement.hidden);
  const found = exact ?? ofLot[0]?.product ?? (visible.length === 1 ? products.get(visible[0].dataset.sku) : null);
  if (ofLot.length > 1) {
    hint(say('lot-several', { lot: text }));
    field.select();
  } else if (ofLot.length === 1 && isPast(ofLot[0].useBy)) {
    hint(say('lot-past', { lot: ofLot[0].number, name: found.name, day: ofLot[0].useBy }));
    field.select();
  } else if (found) {
    add(found);
    field.value = '';
    showShelf();
    if (found.whole) {
      field.focus();
    }
  } else if (visible.length === 0) {
    hint(say('unknown', { text }));
    field.select();
  } else {
    hint(say('several', { count: visible.length }));
  }
});

// ---- The purchase ------------------------------------------------------------------------------------------------

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
  byId('cart-clear').hidden = cart.isEmpty;
  byId('cart-total').textContent = money(total);
  byId('pay-amount').textContent = cart.isEmpty ? '' : money(total);
  byId('pay').disabled = cart.isEmpty;
  byId('cart-things').textContent = say('things', {
    count: cart.lines.reduce((sum, line) => sum + (line.whole ? line.quantity / 1000 : 1), 0),
  });
  byId('cart-undo').hidden = undo === null;
  showCounts();
  showLatest(list);
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
  element.querySelector('.line-each').textContent = say('each', { price: money(line.price), unit: line.unit });
  element.querySelector('.line-sum').textContent = money(priceOf(line.price, line.quantity));
  const picture = element.querySelector('.line-picture');
  const image = tiles.find((tile) => tile.dataset.sku === line.sku)?.querySelector('img');
  if (picture.dataset.of !== line.sku) {
    picture.dataset.of = line.sku;
    picture.replaceChildren(...(image ? [image.cloneNode()] : []));
  }
  const count = element.querySelector('input');
  count.value = inWords(line.quantity);
  count.setAttribute('aria-label', `${line.name}, ${line.unit}`);
  element.classList.toggle('cart-line-latest', line === latest);
}

byId('cart-lines').addEventListener('click', (event) => {
  const button = event.target.closest('button');
  const element = event.target.closest('.cart-line');
  if (!button || !element) {
    return;
  }
  const line = cart.lines[[...byId('cart-lines').children].indexOf(element)];
  if ('more' in button.dataset) {
    changeBy(line, 1000);
  } else if ('less' in button.dataset) {
    changeBy(line, -1000);
  } else {
    takeOut(line);
  }
});

byId('cart-lines').addEventListener('change', (event) => {
  const line = cart.lines[[...byId('cart-lines').children].indexOf(event.target.closest('.cart-line'))];
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
    field.focus();
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
  undo = cart.remove(line);
  latest = cart.lines.at(-1) ?? null;
  const text = say('removed', { name: line.name, total: money(cart.total) });
  showUndo(text);
}

function showUndo(text) {
  byId('cart-undo').firstElementChild.textContent = text;
  showCart();
  tell(text);
  byId('cart-undo').querySelector('button').focus();
}

function forgetUndo() {
  undo = null;
}

byId('cart-undo').querySelector('button').addEventListener('click', () => {
  undo?.();
  forgetUndo();
  latest = cart.lines.at(-1) ?? null;
  showCart();
  home();
});

byId('cart-clear').addEventListener('click', () => {
  undo = cart.clear();
  latest = null;
  showUndo(say('emptied'));
});

/** Where the focus rests between two things: the search field, where there is a keyboard. */
function home() {
  if (hasMouse) {
    field.focus();
  } else {
    byId('cart-title').focus({ preventScroll: true });
  }
}

// ---- Paying ------------------------------------------------------------------------------------------------------

function step(name) {
  for (const part of dialog.querySelectorAll('[data-step]')) {
    part.hidden = part.dataset.step !== name;
  }
  dialog.dataset.at = name;
  byId('pay-title').textContent = name === 'done' || name === 'kept' ? say('paid') : say('to-pay');
  const shown = dialog.querySelector(`[data-step=${name}]`);
  (shown.querySelector('button:not([hidden]):not([data-close])') ?? byId('pay-title')).focus();
}

function startPaying() {
  if (cart.isEmpty || dialog.open) {
    return;
  }
  forgetUndo();
  byId('news').replaceChildren();
  paying = null;
  byId('pay-total').textContent = money(cart.total);
  for (const line of dialog.querySelectorAll('[data-amount-text]')) {
    line.textContent = say(line.dataset.amountText, { amount: money(cart.total) });
  }
  dialog.showModal();
  step('choose');
}

byId('pay').addEventListener('click', startPaying);

dialog.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) {
    return;
  }
  if (button.dataset.go === 'cash') {
    startCash();
  } else if (button.dataset.go) {
    step(button.dataset.go);
  } else if (button.dataset.pay) {
    pay(button.dataset.pay);
  } else if ('close' in button.dataset) {
    dialog.close();
  } else if ('next' in button.dataset && performance.now() - answeredAt > 700) {
    // The second half of a double click is not for the button that has just come up under it.
    dialog.close();
  }
});

dialog.addEventListener('cancel', (event) => {
  const at = dialog.dataset.at;
  if (at === 'sending') {
    event.preventDefault();
  } else if (at === 'cash' || at === 'card' || at === 'swish') {
    event.preventDefault();
    step('choose');
  }
});

dialog.addEventListener('close', () => {
  paying = null;
  showCart();
  showOutbox();
  home();
});

function startCash() {
  const due = inCash(cart.total);
  byId('pay-rounded').textContent = due === cart.total ? '' : say('rounded', { exact: money(cart.total), due: money(due) });
  byId('pay-notes').replaceChildren(...likelyNotes(due).map((amount) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-second button-large';
    button.textContent = money(amount);
    button.addEventListener('click', () => handOver(amount));
    return button;
  }));
  byId('pay-tendered').value = '';
  byId('pay-cash-fault').textContent = '';
  byId('pay-back').hidden = true;
  step('cash');
  if (due === 0) {
    handOver(0);
  }
}

byId('pay-other').addEventListener('submit', (event) => {
  event.preventDefault();
  event.stopPropagation();
  const amount = typed(byId('pay-tendered').value, 100, 2);
  const due = inCash(cart.total);
  if (amount === null || amount < due || amount - due > 1000000) {
    byId('pay-cash-fault').textContent = say('too-little', { due: money(due) });
    byId('pay-tendered').focus();
    return;
  }
  handOver(amount);
});

function handOver(amount) {
  paying = { tendered: amount };
  byId('pay-cash-fault').textContent = '';
  const back = amount - inCash(cart.total);
  byId('pay-change').textContent = back === 0 ? say('nothing-back') : say('give-back', { amount: money(back) });
  showPieces(byId('pay-pieces'), back);
  for (const button of byId('pay-notes').children) {
    button.classList.toggle('chosen', button.textContent === money(amount));
  }
  byId('pay-back').hidden = false;
  byId('pay-back').querySelector('button').focus();
}

function showPieces(list, ore) {
  list.replaceChildren(...pieces(ore).map(({ value, count, isNote }) => {
    const item = document.createElement('li');
    item.className = isNote ? 'piece piece-note' : 'piece piece-coin';
    item.textContent = say(isNote ? 'note' : 'coin', { count, value: value / 100 });
    return item;
  }));
}

/** Turns the purchase into a sale: kept first, then sent. */
function pay(method) {
  if (dialog.dataset.at === 'sending' || cart.isEmpty) {
    return;
  }
  const total = cart.total;
  const amount = method === 'CASH' ? inCash(total) : total;
  const tendered = method === 'CASH' ? (paying?.tendered ?? amount) : amount;
  const entry = {
    id: cart.id,
    total,
    back: tendered - amount,
    lines: cart.lines,
    sale: {
      till: root.dataset.till,
      soldAt: new Date(Date.now() + ahead).toISOString(),
      lines: cart.lines.map((line) => ({ sku: line.sku, quantity: line.quantity, unitPriceOre: line.price })),
      payments: [{ method, amountOre: amount, tenderedOre: tendered }],
    },
  };
  paying = { id: entry.id };
  step('sending');
  if (lastSold.read(null) !== entry.id) {
    outbox.keep(entry);
  }
  outbox.flush().then(() => {
    if (dialog.dataset.at === 'sending' && paying?.id === entry.id && !outbox.has(entry.id)) {
      soldElsewhere(entry);
    }
  });
}

/** Another window of this till was faster with the same purchase: its receipt is ours. */
async function soldElsewhere(entry) {
  try {
    const response = await fetch(`/api/sales/${entry.id}`);
    if (response.ok) {
      sent(entry, await response.json());
      return;
    }
  } catch {
    // The net is gone; the list of receipts will have it.
  }
  closeCart(entry.id);
  dialog.close();
}

/** A sale has a receipt. */
function sent(entry, receipt) {
  lastSold.write(entry.id);
  trouble = null;
  showOutbox();
  closeCart(entry.id);
  if (paying?.id !== entry.id || !dialog.open) {
    showNews(receipt);
    return;
  }
  answeredAt = performance.now();
  const back = receipt.changeOre;
  byId('pay-total').textContent = money(receipt.paidOre);
  byId('done-change').textContent = back > 0 ? say('give-back', { amount: money(back) }) : '';
  byId('done-change').hidden = back === 0;
  showPieces(byId('done-pieces'), back);
  byId('done-receipt').textContent = say('receipt', { receipt: receipt.receipt });
  byId('done-lines').replaceChildren(...receipt.lines.map((line) => {
    const item = document.createElement('li');
    item.textContent = `${inWords(line.quantity)} × ${line.name}: ${money(line.grossOre)}`;
    return item;
  }));
  byId('done-print').href = `/kvitto/${receipt.id}`;
  step('done');
}

/** What was sent while nobody looked: said once, with the way to its receipt. */
function showNews(receipt) {
  const news = document.createElement('p');
  const link = document.createElement('a');
  news.className = 'news';
  link.href = `/kvitto/${receipt.id}`;
  link.textContent = say('sent-later', { receipt: receipt.receipt });
  news.append(link);
  byId('news').replaceChildren(news);
}

/** The server says no: nothing is sold, the purchase is open again. */
function refused(entry, problem) {
  if (paying?.id !== entry.id || !dialog.open) {
    return;
  }
  outbox.forget(entry.id);
  byId('refused-title').textContent = problem.title;
  byId('refused-list').replaceChildren(...faultItems(problem));
  step('refused');
}

function faultItems(problem) {
  const lines = problem.errors?.map((error) => error.detail) ?? [problem.detail];
  return [...new Set(lines)].map((text) => {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  });
}

/** No answer yet. The sale is kept; the next customer need not wait. */
function stuck(entry, why) {
  trouble = why === 'net' ? null : say(why);
  showOutbox();
  if (paying?.id === entry.id && dialog.open && dialog.dataset.at === 'sending') {
    byId('kept-change').textContent = entry.back > 0 ? say('give-back', { amount: money(entry.back) }) : '';
    closeCart(entry.id);
    answeredAt = performance.now();
    step('kept');
  }
}

/** The purchase has become a sale; the next one begins. */
function closeCart(id) {
  if (cart.id === id) {
    cart.start();
    latest = null;
    showCart();
  }
}

function showOutbox() {
  const state = byId('till-state');
  const waiting = outbox.waiting.filter((entry) => entry.id !== paying?.id || dialog.dataset.at === 'kept');
  const stopped = outbox.refused;
  state.className = 'tag ' + (stopped.length ? 'tag-stop' : waiting.length || trouble ? 'tag-mind' : 'tag-good');
  const text = stopped.length ? say('help', { count: stopped.length })
    : trouble ?? (waiting.length ? say('waiting', { count: waiting.length }) : say('connected'));
  if (state.textContent !== text) {
    state.textContent = text;
  }
  const list = byId('till-outbox');
  list.hidden = stopped.length === 0;
  byId('till-reload').hidden = !trouble;
  list.replaceChildren(...stopped.map((entry) => {
    const item = byId('outbox-template').content.cloneNode(true).firstElementChild;
    item.querySelector('.outbox-text').textContent = say('saved-here', { total: money(entry.total), reason: entry.problem.title });
    item.querySelector('.outbox-faults').replaceChildren(...faultItems(entry.problem));
    item.querySelector('[data-again]').addEventListener('click', () => outbox.retry(entry.id));
    item.querySelector('[data-open]').addEventListener('click', () => {
      if (cart.isEmpty) {
        cart.open(entry.lines);
        outbox.forget(entry.id);
        showCart();
        home();
      }
    });
    return item;
  }));
}

// ---- Keys, scanner, other windows --------------------------------------------------------------------------------

document.addEventListener('keydown', (event) => {
  if (event.key === 'F8') {
    event.preventDefault();
    startPaying();
    return;
  }
  if (dialog.open || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  if (event.key === 'F2') {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === 'Escape' && event.target === field) {
    field.value = '';
    hint('');
    showShelf();
  } else if (event.target === field && field.value === '' && latest && (event.key === '+' || event.key === '-')) {
    event.preventDefault();
    changeBy(latest, event.key === '+' ? 1000 : -1000);
    field.focus();
  } else if (event.key.length === 1 && event.key !== ' ' && !event.target.closest('input, textarea, select')) {
    // A scanner types wherever the focus happens to be.
    field.focus();
  }
});

cartDrawer.onChange(() => {
  cart.reload();
  if (['choose', 'cash', 'card', 'swish'].includes(dialog.dataset.at)) {
    // Sold, or changed, in another window while somebody was paying in this one.
    dialog.close();
  }
  latest = null;
  showCart();
});

// A purchase that was on its way when the page went down is not open any more.
if (outbox.has(cart.id) || lastSold.read(null) === cart.id) {
  cart.start();
}
showCart();
showShelf();
showOutbox();
outbox.flush();
if (hasMouse) {
  field.focus();
}
