// Something off one line or the whole, with its reason. What the cashier may not give alone somebody else approves with
// their short code, there and then.

import { priceOf, typed } from './money.js';

const byId = (id) => document.getElementById(id);

export function discountDialog(till, cashiers) {
  const { cart, say, money, tell, showCart } = till;
  const dialog = byId('discount-dialog');
  const fault = byId('discount-fault');
  const approving = byId('discount-approve');

  /** Off what, how much, and how much off the whole purchase with it; { fault } where that cannot be. */
  function wish() {
    const percent = typed(byId('discount-percent').value || '0', 1, 0) ?? -1;
    const ore = typed(byId('discount-amount').value || '0', 100, 2) ?? -1;
    const line = byId('discount-of').value === '' ? null : cart.lines[Number(byId('discount-of').value)];
    const full = line ? priceOf(line.price, line.quantity) : cart.sum;
    const off = percent > 0 ? Math.floor((full * percent + 50) / 100) : ore;
    const reason = new FormData(byId('discount-form')).get('reason');
    if ((percent > 0) === (ore > 0) || percent < 0 || ore < 0 || off <= 0 || off >= full) {
      return { fault: say('off-fault') };
    }
    if (!reason) {
      return { fault: say('off-why') };
    }
    const fullOfAll = cart.lines.reduce((sum, one) => sum + priceOf(one.price, one.quantity), 0);
    const already = fullOfAll - cart.total - (line ? line.off?.ore ?? 0 : cart.off);
    return { line, percent, ore, off, reason, share: ((already + off) * 100) / fullOfAll };
  }

  /** Who may approve so much: a choice of them, or nobody. */
  function askApproval(share) {
    const able = cashiers.whoMayTakeOff(share);
    approving.hidden = able.length === 0;
    byId('discount-approver').replaceChildren(...able.map((one) => new Option(one.name, one.login)));
    fault.textContent = say(able.length === 0 ? 'off-limit' : 'off-ask', { most: cashiers.discountMost });
    byId(able.length === 0 ? 'discount-percent' : 'discount-pin').focus();
  }

  /** Whether the one who was chosen has approved it with the right code. */
  async function isApproved(share) {
    const pin = byId('discount-pin').value.trim();
    if (pin === '') {
      askApproval(share);
      return false;
    }
    const { cashier, why } = await cashiers.identify(byId('discount-approver').value, pin);
    byId('discount-pin').value = '';
    if (cashier && cashier.discountMost >= share) {
      cart.approve(cashier.login);
      return true;
    }
    fault.textContent = why ?? say('off-limit', { most: cashier.discountMost });
    byId('discount-pin').focus();
    return false;
  }

  byId('discount').addEventListener('click', () => {
    const choice = byId('discount-of');
    choice.replaceChildren(...[new Option(say('off-whole'), '')].concat(
      cart.lines.map((line, i) => new Option(`${line.name}, ${money(priceOf(line.price, line.quantity))}`, String(i))),
    ));
    byId('discount-form').reset();
    fault.textContent = '';
    approving.hidden = true;
    byId('discount-none').hidden = cart.off === 0 && cart.lines.every((line) => !line.off);
    dialog.showModal();
  });

  byId('discount-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const wanted = wish();
    if (wanted.fault) {
      fault.textContent = wanted.fault;
      return;
    }
    const { line, percent, ore, off, reason, share } = wanted;
    if (share <= cashiers.discountMost) {
      cart.approve('');
    } else if (!(await isApproved(share))) {
      return;
    }
    if (line) {
      cart.reduce(line, { ore: off, reason });
    } else {
      cart.reduceAll(percent > 0 ? { percent, reason } : { ore, reason });
    }
    dialog.close();
    showCart();
    tell(say('off-given', { amount: money(off), total: money(cart.total) }));
  });

  byId('discount-none').addEventListener('click', () => {
    cart.reduceAll(null);
    cart.lines.forEach((line) => cart.reduce(line, null));
    cart.approve('');
    dialog.close();
    showCart();
  });
}
