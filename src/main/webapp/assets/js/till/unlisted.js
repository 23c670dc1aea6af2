// Something that is not in the list: what it is, its price, who made it and its VAT, and into the purchase.

import { typed } from './money.js';

const PRICE_MOST = 100000000;
const byId = (id) => document.getElementById(id);

export function unlistedDialog({ say, take, home }) {
  const dialog = byId('unlisted-dialog');

  byId('unlisted').addEventListener('click', () => {
    byId('unlisted-form').reset();
    byId('unlisted-fault').textContent = '';
    dialog.showModal();
  });

  byId('unlisted-form').addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    const name = byId('unlisted-name').value.trim();
    const price = typed(byId('unlisted-price').value, 100, 2);
    const workshop = byId('unlisted-workshop').value;
    const vat = byId('unlisted-vat').value;
    const faults = [
      ...(name === '' ? [say('unlisted-name')] : []),
      ...(price === null || price === 0 || price > PRICE_MOST ? [say('unlisted-price')] : []),
      ...(workshop === '' ? [say('unlisted-workshop')] : []),
      ...(vat === '' ? [say('unlisted-vat')] : []),
    ];
    if (faults.length > 0) {
      byId('unlisted-fault').textContent = faults.join(' ');
      return;
    }
    dialog.close();
    take({ sku: '', name, price, unit: say('piece'), whole: true, workshop, vat });
    home();
  });
}
