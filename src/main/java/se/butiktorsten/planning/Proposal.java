package se.butiktorsten.planning;

import java.time.LocalDate;
import java.util.List;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Quantity;

/**
 * What might be made next, with the reasons in words.
 *
 * @param quantity how much, for a leader to change
 * @param dueOn until when, for a leader to change
 * @param canBePlanned false while the product has no recipe
 * @param reasons why, the most pressing first
 */
public record Proposal(
        Product product,
        Situation now,
        Quantity quantity,
        LocalDate dueOn,
        boolean canBePlanned,
        List<Because> reasons) {}
