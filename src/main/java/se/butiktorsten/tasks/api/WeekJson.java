package se.butiktorsten.tasks.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.tasks.WeekProposal;
import se.butiktorsten.tasks.WeekProposal.Cell;

/** A week: what is given, and what could be. */
public record WeekJson(List<LocalDate> days, List<AssignmentJson> assignments, List<ProposalJson.PairJson> pairs) {

    static WeekJson of(WeekProposal week, Language language) {
        return new WeekJson(
                week.days(),
                week.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.given().stream())
                        .map(task -> AssignmentJson.of(task.assignment()))
                        .toList(),
                week.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(Cell::proposed)
                        .filter(Objects::nonNull)
                        .map(pair -> ProposalJson.PairJson.of(pair, language))
                        .toList());
    }
}
