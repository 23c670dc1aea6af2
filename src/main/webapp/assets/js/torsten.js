// What every page gets, if the browser runs scripts: none of it is needed to get the work done.

/** The summary of what went wrong takes the focus, so that it is read first. */
document.querySelector('[data-focus]')?.focus();

/** Each fault in the summary begins with the name of its field, and of the part of the page where there are several. */
document.querySelectorAll('.faults a[href^="#f-"]').forEach((link) => {
  const field = document.getElementById(link.getAttribute('href').slice(1));
  const name = field?.matches('fieldset') ? field.querySelector('legend') : field?.labels?.[0];
  if (name) {
    const part = field.closest('[data-part]')?.dataset.part;
    const place = [part, name.firstChild.textContent.trim()].filter(Boolean).join(': ');
    link.textContent = `${place}: ${link.textContent}`;
  }
});

/** A form is sent once, however often its button is pressed. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent === 'yes') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  for (const button of form.querySelectorAll('button[type=submit], button:not([type])')) {
    button.setAttribute('aria-disabled', 'true');
  }
  // Coming back with the browser's Back button finds the form ready again; so does a download that keeps the page.
  setTimeout(() => release(form), 4000);
});

addEventListener('pageshow', () => document.querySelectorAll('form').forEach(release));

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll('[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
}

/** Requests by htmx carry the token that a form would send. */
document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-CSRF-Token'] = document.querySelector('meta[name=csrf-token]').content;
});

/** Where a code can be scanned. */
if (document.querySelector('[data-scan]')) {
  import('./scan.js');
}

/** A printed page is one press away: <button data-print>. */
document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});
