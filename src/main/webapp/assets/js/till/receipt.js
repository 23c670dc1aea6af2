// The receipt as this device gives it, complete before anything is sent: the same content as the server's (SKVFS 2014:9,
// 7 kap. 1 §), drawn on the screen and printed on 80 mm paper.

import { bars } from './code128.js';

function element(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...inside);
  return made;
}

function row(label, figure, className) {
  const head = element('th', '', label);
  head.scope = 'row';
  return element('tr', className, head, element('td', '', figure));
}

/** Date and time of a moment as the shop's clock shows it: 2026-11-20 14:05. */
export function shopTime(moment) {
  return new Date(moment).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 16);
}

/** The Swedish day of a moment: 2026-11-20. */
export function shopDay(moment) {
  return shopTime(moment).slice(0, 10);
}

/**
 * Draws a receipt.
 *
 * @param mark 'KOPIA' or 'ÖVNING', or nothing; stands at twice the size of the total
 */
export function draw(receipt, shop, texts, writing, mark) {
  const { exact, money, quantity } = writing;
  const paper = element('article', 'receipt');
  const head = element('header', '', element('p', 'receipt-shop', shop.name), element('p', '', shop.address),
    element('p', '', `${texts['receipt.org-number']} ${shop.orgNumber}`));
  if (receipt.isReturn) {
    head.append(element('p', 'receipt-kind', texts['receipt.return']));
  }
  if (mark) {
    head.append(element('p', 'receipt-mark', mark));
  }
  const facts = element('dl', 'receipt-facts');
  for (const [name, fact] of [
    [texts['receipt.number'], receipt.number], [texts['receipt.when'], shopTime(receipt.soldAt)],
    [texts['receipt.till'], receipt.till], ...(receipt.eatIn ? [[texts['receipt.served'], texts['receipt.eat-in']]] : []),
    ...(receipt.returnOf ? [[texts['receipt.return-of'], receipt.returnOf]] : []),
    ...(receipt.exchange ? [[texts['receipt.exchange-of'], receipt.exchange.number]] : []),
  ]) {
    facts.append(element('div', '', element('dt', '', name), element('dd', '', fact)));
  }
  head.append(facts);
  const lines = element('tbody');
  for (const line of receipt.lines) {
    const each = element('span', 'receipt-each', `${quantity(line.quantity)} × ${money(line.price)}`
      + (line.off ? `, ${texts['receipt.discount']} ${exact(-line.off)}` : ''));
    const printed = row(line.name, exact(line.gross));
    printed.firstChild.append(each);
    lines.append(printed);
  }
  const foot = element('tfoot', '', row(texts['receipt.total'], money(receipt.total), 'receipt-total'));
  if (receipt.rounding !== 0) {
    foot.append(row(texts['receipt.rounding'], exact(receipt.rounding)));
    foot.append(row(texts[receipt.isReturn ? 'receipt.to-give-back' : 'receipt.to-pay'], exact(receipt.total + receipt.rounding)));
  }
  for (const payment of receipt.payments) {
    foot.append(row(texts[`method.${payment.method}`], exact(payment.tendered)));
  }
  if (receipt.back !== 0) {
    foot.append(row(texts['receipt.change'], exact(receipt.back)));
  }
  const vat = element('table', 'receipt-vat', element('caption', '', texts['receipt.vat']));
  const vatHead = element('tr');
  for (const name of ['rate', 'net', 'vat', 'gross']) {
    const cell = element('th', '', texts[`receipt.vat.${name}`]);
    cell.scope = 'col';
    vatHead.append(cell);
  }
  const vatRows = element('tbody');
  for (const sum of receipt.vat) {
    const printed = row(`${String(sum.bp / 100).replace('.', ',')} %`, exact(sum.net));
    printed.append(element('td', '', exact(sum.vat)), element('td', '', exact(sum.gross)));
    vatRows.append(printed);
  }
  vat.append(element('thead', '', vatHead), vatRows);
  const end = element('footer', '', element('p', '', texts[receipt.isReturn ? 'receipt.bye-return' : 'receipt.bye']));
  if (!receipt.isTraining) {
    end.append(bars(receipt.number));
  }
  if (shop.footer) {
    end.append(element('p', 'receipt-rule', shop.footer));
  }
  paper.append(head, element('table', 'receipt-lines', lines, foot), vat, end);
  return paper;
}
