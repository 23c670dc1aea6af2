package se.butiktorsten.mail;

/**
 * What a letter is about. It stays when the letter is gone, so it names nobody.
 *
 * @param key the text that says it: {@code sales.letter.receipt}; up to 60 characters
 * @param about which one: a receipt's number, a month; up to 80 characters
 * @param place the address of the page that tells more: {@code /kvitto/…}; up to 120 characters
 */
public record Purpose(String key, String about, String place) {}
