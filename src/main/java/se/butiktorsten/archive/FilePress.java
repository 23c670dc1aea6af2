package se.butiktorsten.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import se.butiktorsten.finance.RevenueFile;
import se.butiktorsten.finance.RevenueFiles;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.finance.RevenueReport;
import se.butiktorsten.finance.RevenueReports;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;

/** Makes what was ordered, with the rights of finance and in the name of whoever ordered it. */
@ApplicationScoped
class FilePress {

    private static final int REVENUE_STEPS = 3;

    @Inject
    Clock clock;

    @Inject
    RevenueReports reports;

    @Inject
    YearArchive years;

    byte[] make(FileOrder order, String orderedBy, Steps steps) {
        Actor by = new Actor(orderedBy, Set.of(Role.FINANCE));
        return switch (order.kind()) {
            case REVENUE -> revenue(by, order, steps);
            case YEAR -> years.of(by, Integer.parseInt(order.asked()), steps);
        };
    }

    private byte[] revenue(Actor by, FileOrder order, Steps steps) {
        steps.done(1, REVENUE_STEPS);
        RevenueReport report = reports.of(by, RevenueQuestion.of(order.asked()));
        steps.done(2, REVENUE_STEPS);
        return new RevenueFiles(report, order.language(), by, clock.instant()).as(RevenueFile.ending(order.ending()));
    }
}
