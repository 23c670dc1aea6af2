// What the till must not forget, kept in the browser: the open purchase, and the sales that nobody has answered for yet.

/** A small drawer of this till. Other windows of the same till see the same drawer. */
export function drawer(till, name) {
  const key = `torsten.till.${till}.${name}`;
  return {
    read(otherwise) {
      try {
        return JSON.parse(localStorage.getItem(key)) ?? otherwise;
      } catch {
        return otherwise;
      }
    },
    write(value) {
      localStorage.setItem(key, JSON.stringify(value));
    },
    /** Calls back when another window has changed it. */
    onChange(callback) {
      addEventListener('storage', (event) => {
        if (event.key === key) {
          callback();
        }
      });
    },
  };
}

/** A new id: made before anything is sent, so that sending twice is the same sale. */
export function newId() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  // Only pages over https (or on this machine) have randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
