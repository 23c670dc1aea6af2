package se.butiktorsten.bookkeeping;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule to be entered.
 *
 * @param id made by the sender, so that it is entered once however often it is sent
 * @param thing what it is for
 * @param validFrom the first business day
 * @param coding null to end the rule there is
 */
public record CodingRuleDraft(
        UUID id,
        BookedThing thing,
        LocalDate validFrom,
        @Nullable Coding coding) {}
