package se.butiktorsten.planning;

import java.time.LocalDate;
import se.butiktorsten.shared.Quantity;

/** What a leader has chosen to make. */
public record Choice(long productId, Quantity quantity, LocalDate dueOn) {}
