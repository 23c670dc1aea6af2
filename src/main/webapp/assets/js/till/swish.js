// The Swish code to point a phone at: number, amount and receipt filled in and locked (Swish QR specification, section 6).

import QrCreator from '../../webjars/qr-creator/1.0.0/dist/qr-creator.es6.min.js';

/** What the code says: C<payee>;<amount>;<message>;0, nothing of it editable. */
export function swishText(payee, ore, message) {
  const amount = `${Math.floor(ore / 100)},${String(ore % 100).padStart(2, '0')}`;
  return `C${payee};${amount};${encodeURIComponent(message)};0`;
}

/** Draws it, where the shop has a Swish number. */
export function drawSwish(place, payee, ore, message, say) {
  place.replaceChildren();
  place.hidden = !payee;
  if (payee) {
    const text = swishText(payee, ore, message);
    QrCreator.render({ text, radius: 0, ecLevel: 'M', fill: '#000', background: '#fff', size: 264 }, place);
    place.dataset.text = text;
    place.setAttribute('aria-label', say('swish-code'));
  }
}
