// Money at the till, in whole öre, worked out as the server does.

/** What so many thousandths cost at this price per unit: rounded half up to whole öre. */
export function priceOf(ore, thousandths) {
  return Math.floor((ore * thousandths + 500) / 1000);
}

/** What a total is in cash: whole kronor, 50–99 öre up. */
export function inCash(ore) {
  return Math.floor((ore + 50) / 100) * 100;
}

/** What customers are likely to hand over: the exact sum, and the next ten, fifty, hundred, two and five hundred. */
export function likelyNotes(due) {
  const amounts = new Set([due]);
  for (const step of [1000, 5000, 10000, 20000, 50000]) {
    amounts.add(Math.ceil(due / step) * step);
  }
  return [...amounts].filter((amount) => amount > 0).sort((a, b) => a - b);
}

/** Notes and coins that make this amount, largest first. */
export function pieces(ore) {
  const result = [];
  let left = ore;
  for (const value of [100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100]) {
    const count = Math.floor(left / value);
    if (count > 0) {
      result.push({ value, count, isNote: value >= 2000 });
      left -= count * value;
    }
  }
  return result;
}

/** Figures as the language of the page writes them. */
export function writing(language) {
  const swedish = language !== 'en';
  const group = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, swedish ? '\u00a0' : ',');
  const mark = swedish ? ',' : '.';
  const kronor = (ore) => {
    const size = Math.abs(ore);
    const rest = size % 100;
    return (ore < 0 ? '−' : '') + group(String(Math.floor(size / 100)))
      + (rest === 0 ? '' : mark + String(rest).padStart(2, '0'));
  };
  return {
    kronor,
    exact: (ore) => (ore < 0 ? '−' : '') + group(String(Math.floor(Math.abs(ore) / 100))) + mark
      + String(Math.abs(ore) % 100).padStart(2, '0'),
    money: (ore) => kronor(ore) + '\u00a0kr',
    quantity: (thousandths) => {
      const size = Math.abs(thousandths);
      const rest = size % 1000;
      return (thousandths < 0 ? '−' : '') + group(String(Math.floor(size / 1000)))
        + (rest === 0 ? '' : mark + String(rest).padStart(3, '0').replace(/0+$/, ''));
    },
  };
}

/** A figure that somebody typed, times so much, as a whole number; null when it is none. */
export function typed(text, times, decimals) {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(/kr$/i, '').replace(',', '.');
  const match = /^(\d{1,7})(?:\.(\d+))?$/.exec(plain);
  if (!match || (match[2] ?? '').length > decimals) {
    return null;
  }
  return Number(match[1]) * times + Number((match[2] ?? '').padEnd(decimals, '0') || 0);
}

/** Whether these payments are what the purchase costs: to the öre, and what is left for cash in whole kronor. */
export function settles(payments, total) {
  const cash = payments.find((part) => part.method === 'CASH');
  const left = payments.reduce((rest, part) => (part === cash ? rest : rest - part.amount), total);
  return cash ? left >= 0 && cash.amount === inCash(left) : left === 0;
}
