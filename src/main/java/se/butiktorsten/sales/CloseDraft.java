package se.butiktorsten.sales;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;

/**
 * A close as the person at the till sends it: what was counted, without having seen what it ought to be.
 *
 * @param id made by the caller, so that a repeat is the same close
 * @param device the device it is made on, or null
 * @param made the number of the last receipt that the device made; 0 without a device
 * @param counted the drawer
 * @param card the card terminal's total since the close before
 * @param swish the Swish account's total since the close before
 * @param reason why counted and expected differ; empty when they do not
 * @param left what stays in the drawer as change; the rest goes to the bank
 */
public record CloseDraft(
        UUID id,
        String tillCode,
        @Nullable UUID device,
        long made,
        CashCount counted,
        Money card,
        Money swish,
        String reason,
        Money left) {}
