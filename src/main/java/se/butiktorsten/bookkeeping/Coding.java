package se.butiktorsten.bookkeeping;

import org.jspecify.annotations.Nullable;

/**
 * Where an amount is booked: the account and the further parts of the code string. In Malmö account, cost centre,
 * operation and counterpart belong to every row (domain guide 3.4); elsewhere fewer do, so only the account must be there.
 *
 * @param account digits
 * @param costCentre kostnadsställe
 * @param operation verksamhet
 * @param counterpart motpart
 * @param project projekt
 */
public record Coding(
        String account,
        @Nullable String costCentre,
        @Nullable String operation,
        @Nullable String counterpart,
        @Nullable String project) {

    /** The same with another counterpart. */
    Coding with(String buyer) {
        return new Coding(account, costCentre, operation, buyer, project);
    }

    /** An account and nothing else. */
    public static Coding of(String account) {
        return new Coding(account, null, null, null, null);
    }
}
