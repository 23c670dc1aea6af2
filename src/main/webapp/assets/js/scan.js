// Scanning. A hand scanner types a code and presses Enter: that works in every field that takes an article number, without
// any script. This adds what a script can: a code that was scanned while another field had the focus finds its way, Enter
// in the middle of a form goes on instead of sending it half filled in, and the camera reads where the browser knows how.
//
// <input data-scan="search"> sends its form when a code has come; data-scan="next" goes on to the next field.

const FORMATS = ['ean_13', 'upc_a', 'code_128'];
const SHORTEST = 6;
const BETWEEN_KEYS_MS = 35;
const LOOK_EVERY_MS = 150;

/** Whether this browser can read barcodes with a camera. */
async function hasCamera() {
  try {
    return 'BarcodeDetector' in window
      && Boolean(navigator.mediaDevices?.getUserMedia)
      && (await BarcodeDetector.getSupportedFormats()).includes('ean_13');
  } catch {
    return false;
  }
}

/** Puts what was read into the field and goes on, as the field wants. */
function arrive(field, text) {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (field.dataset.scan === 'search') {
    field.form.requestSubmit(field.form.querySelector('[data-scan-submit]') ?? undefined);
  } else {
    const fields = [...field.form.querySelectorAll('input:not([type=hidden]), select, textarea')];
    fields[fields.indexOf(field) + 1]?.focus();
  }
}

// ---- The hand scanner --------------------------------------------------------------------------------------------

let burst = null;

function listen(field) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) {
      burst = null;
      return;
    }
    if (event.key === 'Enter') {
      const scanned = burst !== null && burst.text.length >= SHORTEST && event.timeStamp - burst.last < BETWEEN_KEYS_MS * 3;
      if (event.target.matches?.('[data-scan=next]') && event.target.value !== '') {
        event.preventDefault();
        arrive(event.target, event.target.value);
      } else if (scanned && !event.target.matches?.('[data-scan]')) {
        event.preventDefault();
        if (burst.target.matches?.('input, textarea')) {
          burst.target.value = burst.before;
        }
        arrive(field, burst.text);
      }
      burst = null;
    } else if (event.key.length === 1) {
      const goesOn = burst !== null && burst.target === event.target && event.timeStamp - burst.last < BETWEEN_KEYS_MS;
      burst = goesOn ? burst : { target: event.target, before: event.target.value, text: '' };
      burst.text += event.key;
      burst.last = event.timeStamp;
    }
  }, true);
}

// ---- The camera --------------------------------------------------------------------------------------------------

async function look(button) {
  const field = document.getElementById(button.dataset.scanFor);
  const dialog = document.createElement('dialog');
  const title = document.createElement('h2');
  const video = document.createElement('video');
  const said = document.createElement('p');
  const close = document.createElement('button');
  dialog.className = 'scan';
  title.textContent = button.dataset.title;
  title.id = 'scan-title';
  dialog.setAttribute('aria-labelledby', 'scan-title');
  said.setAttribute('role', 'alert');
  video.playsInline = true;
  video.muted = true;
  close.type = 'button';
  close.className = 'button button-second';
  close.textContent = button.dataset.close;
  dialog.append(title, video, said, close);
  document.body.append(dialog);
  let stream = null;
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    stream?.getTracks().forEach((track) => track.stop());
    dialog.remove();
    button.focus();
  });
  dialog.showModal();
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    video.srcObject = stream;
    await video.play();
  } catch (no) {
    said.textContent = no.name === 'NotAllowedError' ? button.dataset.refused : button.dataset.missing;
    video.remove();
    return;
  }
  if (!dialog.open) {
    stream.getTracks().forEach((track) => track.stop());
    return;
  }
  const detector = new BarcodeDetector({ formats: FORMATS });
  while (dialog.open) {
    const found = await detector.detect(video).catch(() => []);
    if (found.length > 0 && dialog.open) {
      dialog.close();
      arrive(field, found[0].rawValue);
      return;
    }
    await new Promise((resolve) => { setTimeout(resolve, LOOK_EVERY_MS); });
  }
}

// ---- What stands on the page -------------------------------------------------------------------------------------

const first = document.querySelector('[data-scan]');
if (first) {
  listen(first);
  hasCamera().then((can) => {
    for (const button of can ? document.querySelectorAll('[data-scan-for]') : []) {
      button.hidden = false;
      button.addEventListener('click', () => look(button));
    }
  });
}
