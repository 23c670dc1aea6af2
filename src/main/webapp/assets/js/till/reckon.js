// What a purchase comes to, worked out exactly as the server does: discounts shared to the öre, VAT once per rate.

import { priceOf } from './money.js';

/** Divides an amount in proportion: first everybody's whole öre, then one each to the largest remainders, first come first. */
export function shares(whole, weights) {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) {
    return weights.map(() => 0);
  }
  const parts = weights.map((weight, place) => {
    const portion = BigInt(whole) * BigInt(weight);
    return { place, share: portion / sum, rest: portion % sum };
  });
  let left = BigInt(whole) - parts.reduce((all, part) => all + part.share, 0n);
  for (const part of [...parts].sort((a, b) => (b.rest > a.rest ? 1 : b.rest < a.rest ? -1 : a.place - b.place))) {
    if (left === 0n) {
      break;
    }
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => Number(part.share));
}

/** The VAT inside an amount, rounded half up. */
export function vatIn(gross, basisPoints) {
  return Math.floor((gross * basisPoints + Math.floor((10000 + basisPoints) / 2)) / (10000 + basisPoints));
}

/** What food becomes when it is eaten on the premises. */
export function category(line, eatIn) {
  return eatIn && line.vat === 'FOOD' ? 'SERVING' : line.vat;
}

/** The rate of a category on a day (2026-11-20), from the rates that the page knows. */
export function rateOf(rates, vat, day) {
  return rates.find((rate) => rate.category === vat && rate.from <= day && (!rate.to || day < rate.to))?.bp ?? 0;
}

/**
 * The purchase with everything that the receipt says.
 *
 * @param cart lines (price, quantity, off), off on the whole in öre, eatIn
 */
export function reckon(cart, rates, day) {
  const lines = cart.lines.map((line) => {
    const full = priceOf(line.price, line.quantity);
    return { line, full, off: line.off?.ore ?? 0, bp: rateOf(rates, category(line, cart.eatIn), day) };
  });
  const before = lines.map((line) => line.full - line.off);
  if (cart.off > 0) {
    shares(cart.off, before).forEach((share, i) => { lines[i].off += share; });
  }
  const byRate = new Map();
  for (const line of lines) {
    line.gross = line.full - line.off;
    byRate.set(line.bp, (byRate.get(line.bp) ?? 0) + line.gross);
  }
  const vat = [...byRate].sort(([a], [b]) => a - b).map(([bp, gross]) => {
    const inside = vatIn(gross, bp);
    return { bp, gross, vat: inside, net: gross - inside };
  });
  return {
    lines,
    vat,
    full: lines.reduce((sum, line) => sum + line.full, 0),
    off: lines.reduce((sum, line) => sum + line.off, 0),
    total: lines.reduce((sum, line) => sum + line.gross, 0),
  };
}
