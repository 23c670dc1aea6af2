// What a scanner read, in the form that it is kept in.

/** The thirteen digits of a shop's barcode; scanners that drop a leading zero send twelve. Anything else as it is. */
export function code(text) {
  const digits = text.replace(/[\s\u00a0-]/g, '');
  return /^\d{12}$/.test(digits) ? `0${digits}` : /^\d{13}$/.test(digits) ? digits : text.trim().toUpperCase();
}
