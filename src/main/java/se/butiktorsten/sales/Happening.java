package se.butiktorsten.sales;

import java.time.Instant;
import java.util.UUID;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;

/**
 * Something that happened at a till and gets a row in its journal.
 *
 * @param at by the till's clock
 * @param ref the receipt or close, or the id that the till gave the event
 * @param says in short what it is, up to {@link JournalRow#SAYS_MAX} characters
 * @param amount what it is about; zero where there is no amount
 * @param contentHash of everything the row stands for
 */
record Happening(JournalKind kind, Instant at, UUID ref, String says, Money amount, String contentHash) {

    /** A receipt; the hash is of all that stands on it. */
    static Happening of(Sale receipt) {
        return new Happening(
                receipt.isReturn() ? JournalKind.RETURN : JournalKind.SALE,
                receipt.soldAt(),
                receipt.id(),
                receipt.receiptNumber(),
                receipt.paid(),
                receipt.printed());
    }

    /** Something that is nothing but what it says. */
    static Happening of(JournalKind kind, Instant at, UUID ref, String says, Money amount) {
        String hash = new Fingerprint().of(kind).of(says).of(amount.ore()).hex();
        return new Happening(kind, at, ref, says, amount, hash);
    }
}
