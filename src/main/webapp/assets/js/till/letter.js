// The receipt by e-mail: asks for the address, and keeps the letter in the book, so that it is sent after its sale, with or
// without net. The address is gone from this browser as soon as the server has it.

import { newId } from './store.js';

const byId = (id) => document.getElementById(id);

export class Letters {
  #till;
  #dialog = byId('letter-dialog');
  #receipt = null;
  #said = null;

  /** @param till say, isTraining, mail(receipt, letter) */
  constructor(till) {
    this.#till = till;
    byId('letter-form')?.addEventListener('submit', (event) => this.#send(event));
    byId('done-letter')?.addEventListener('click', () => this.#ask(byId('done-letter-said')));
  }

  /** A purchase is paid: its receipt may be mailed, unless it was practice. */
  paid(receipt) {
    if (this.#dialog) {
      this.#receipt = receipt;
      byId('done-letter').hidden = receipt.isTraining;
      byId('done-letter').disabled = false;
      byId('done-letter-said').textContent = '';
    }
  }

  /** The same in the list of the latest receipts, with what became of an earlier letter. */
  offer(item, receipt) {
    const button = item.querySelector('[data-letter]');
    if (!button) {
      return;
    }
    const said = item.querySelector('.letter-said');
    button.hidden = this.#till.isTraining;
    button.disabled = isUsedUp(receipt);
    said.textContent = receipt.letterBack ? this.#till.say('letter.back', { receipt: receipt.number, reason: receipt.letterBack })
      : receipt.isMailed ? this.#till.say('letter.kept') : '';
    button.addEventListener('click', () => {
      this.#receipt = receipt;
      this.#ask(said, button);
    });
  }

  /** The server does not send a letter: whoever still looks at that receipt is told, and may ask for the address again. */
  cameBack(receipt, text) {
    if (this.#receipt?.id === receipt.id) {
      this.#receipt = receipt;
      this.#said?.(text);
    }
  }

  #ask(said, button = byId('done-letter')) {
    const copy = button.parentElement.querySelector('[data-copy]');
    this.#said = (text) => {
      said.textContent = text;
      button.disabled = isUsedUp(this.#receipt);
      if (copy) {
        copy.disabled = Boolean(this.#receipt.isCopied);
      }
    };
    byId('letter-of').textContent = this.#till.say(
      this.#receipt.isMailed ? 'letter.copy-of' : 'letter.of', { receipt: this.#receipt.number });
    this.#fault('');
    byId('letter-form').reset();
    this.#dialog.showModal();
    byId('letter-to').focus();
  }

  async #send(event) {
    event.preventDefault();
    event.stopPropagation();
    const to = byId('letter-to').value.trim();
    if (!byId('letter-to').checkValidity() || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to)) {
      this.#fault(this.#till.say('letter.fault'));
      byId('letter-to').focus();
      return;
    }
    try {
      this.#receipt = await this.#till.mail(this.#receipt, newId(), to);
    } catch {
      this.#fault(this.#till.say('letter.not-kept'));
      return;
    }
    byId('letter-form').reset();
    this.#dialog.close();
    this.#said(this.#till.say('letter.kept'));
  }

  #fault(text) {
    byId('letter-fault').textContent = text;
    if (text === '') {
      byId('letter-to').removeAttribute('aria-invalid');
    } else {
      byId('letter-to').setAttribute('aria-invalid', 'true');
    }
  }
}

/** A receipt goes out once, and its copy once. */
function isUsedUp(receipt) {
  return Boolean(receipt.isMailed && receipt.isCopied);
}
