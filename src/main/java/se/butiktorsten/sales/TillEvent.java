package se.butiktorsten.sales;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;

/**
 * Something that happened at a till and is no receipt, as the device sends it.
 *
 * @param id made by the device, so that a repeat is the same event; of a copy the id of the receipt, which so has one copy
 *     at most
 * @param device the device, or null when it is noted here
 * @param kind one of those that {@link JournalKind#isEvent()} names
 * @param at when, by the till's clock
 * @param amount what it is about; zero where it is about no money
 * @param says why, or what was practised
 * @param training of a training receipt its number, the one after the device's last; otherwise 0
 */
public record TillEvent(
        UUID id,
        String tillCode,
        @Nullable UUID device,
        JournalKind kind,
        Instant at,
        Money amount,
        String says,
        long training) {}
