// The goods on their shelves: tiles to press, a field to search and scan in, and what a code stands for.

import { code } from '../code.js';

const byId = (id) => document.getElementById(id);
const hasMouse = matchMedia('(pointer: fine)').matches;

function fold(text) {
  return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

export class Goods {
  #till;
  #tiles = [...document.querySelectorAll('.tile')];
  #field = byId('till-field');
  #products = new Map();
  #scannable = new Map();
  #lots = new Map();
  #workshop = '';

  /** @param till the till: take(product), say, hint, isPast(day), cart, inWords */
  constructor(till) {
    this.#till = till;
    for (const tile of this.#tiles) {
      const product = {
        sku: tile.dataset.sku,
        name: tile.dataset.name,
        price: Number(tile.dataset.price),
        unit: tile.dataset.unit,
        whole: tile.dataset.whole === 'yes',
        workshop: tile.parentElement.dataset.workshop,
        vat: tile.dataset.vat,
        image: tile.querySelector('img'),
      };
      this.#products.set(product.sku, product);
      if (tile.dataset.code) {
        this.#scannable.set(tile.dataset.code, product);
      }
      for (const [number, useBy] of JSON.parse(tile.dataset.lots ?? '[]')) {
        const key = number.toUpperCase();
        this.#lots.set(key, [...(this.#lots.get(key) ?? []), { number, useBy, product }]);
      }
      tile.addEventListener('click', (event) => {
        till.take(product);
        // A mouse goes back to the search field; whoever came by keyboard stays where they are.
        if (product.whole && hasMouse && event.detail > 0) {
          this.#field.focus();
        }
      });
    }
    for (const chip of document.querySelectorAll('[data-workshop][aria-pressed]')) {
      chip.addEventListener('click', () => this.#from(chip));
    }
    this.#field.addEventListener('input', () => {
      till.hint('');
      this.showShelf();
    });
    byId('till-search').addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.#search(this.#field.value.trim());
    });
  }

  image(sku) {
    return this.#products.get(sku)?.image;
  }

  #from(chip) {
    this.#workshop = chip.dataset.workshop;
    for (const other of document.querySelectorAll('[data-workshop][aria-pressed]')) {
      other.setAttribute('aria-pressed', String(other === chip));
    }
    this.#field.value = '';
    this.showShelf();
  }

  showShelf() {
    const wanted = fold(this.#field.value.trim());
    for (const tile of this.#tiles) {
      const found = wanted !== '' ? fold(tile.dataset.find).includes(wanted) : true;
      const here = wanted !== '' || this.#workshop === '' || tile.parentElement.dataset.workshop === this.#workshop;
      tile.parentElement.hidden = !(found && here);
    }
    this.#till.shelfChanged?.();
  }

  /** Empties the field, so that everything is there again. */
  clear() {
    this.#field.value = '';
    this.#till.hint('');
    this.showShelf();
  }

  showCounts() {
    for (const tile of this.#tiles) {
      const count = tile.querySelector('.tile-count');
      const inside = this.#till.cart.quantityOf(tile.dataset.sku);
      count.hidden = inside === 0;
      count.textContent = this.#till.inWords(inside);
    }
  }

  #search(text) {
    const { say, hint } = this.#till;
    if (text === '') {
      this.#field.focus();
      return;
    }
    const exact = this.#products.get(text.toUpperCase()) ?? this.#scannable.get(code(text));
    const ofLot = exact ? [] : this.#lots.get(text.toUpperCase()) ?? [];
    const visible = this.#tiles.filter((tile) => !tile.parentElement.hidden);
    const found = exact ?? ofLot[0]?.product ?? (visible.length === 1 ? this.#products.get(visible[0].dataset.sku) : null);
    if (ofLot.length > 1) {
      hint(say('lot-several', { lot: text }));
      this.#field.select();
    } else if (ofLot.length === 1 && this.#till.isPast(ofLot[0].useBy)) {
      hint(say('lot-past', { lot: ofLot[0].number, name: found.name, day: ofLot[0].useBy }));
      this.#field.select();
    } else if (found) {
      this.#till.take(found);
      this.#field.value = '';
      this.showShelf();
      if (found.whole) {
        this.#field.focus();
      }
    } else if (visible.length === 0) {
      if (!this.#till.isReceipt(text)) {
        hint(say('unknown', { text }));
        this.#field.select();
      }
    } else {
      hint(say('several', { count: visible.length }));
    }
  }
}
