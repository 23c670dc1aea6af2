// Counting the drawer: adds up what is typed, and tells the server what this device has made, so that a till is not closed
// while sales wait on it. What ought to be in the drawer is not known here.

import { Book } from './book.js';
import { typed, writing } from './money.js';

const form = document.getElementById('close-form');
const sum = document.getElementById('count-sum');
const { money } = writing(form.dataset.language);

function showSum() {
  let total = 0;
  for (const input of form.querySelectorAll('[data-value]')) {
    total += (typed(input.value || '0', 1, 0) ?? 0) * Number(input.dataset.value);
  }
  sum.hidden = false;
  sum.querySelector('strong').textContent = money(total);
}

form.addEventListener('input', showSum);
showSum();

const book = await Book.open(form.dataset.till);
const device = await book.device();
const { count } = await book.waiting();
if (device) {
  form.elements.device.value = device.id;
  form.elements.made.value = String(device.number);
}
document.getElementById('close-waiting').hidden = count === 0;
form.dataset.ready = 'yes';
