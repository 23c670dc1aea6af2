package se.butiktorsten.finance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.DayCloses;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to the revenue: {@link #of} is the one query behind the page, JSON, PDF, XLSX and CSV; {@link #receipts} are
 * the receipts behind a figure. Nothing is changed here.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class RevenueReports {

    @Inject
    SoldLines sold;

    @Inject
    DayCloses closes;

    /**
     * What was sold, told apart as asked. Revenue is net excluding VAT, returns deducted, cash rounding excluded
     * (domain guide 3.5).
     */
    @OpenTo(Role.FINANCE)
    public RevenueReport of(Actor by, RevenueQuestion question) {
        RevenueQuestion before = question.before();
        RevenueQuestion lastYear = question.lastYear();
        List<RevenueLine> lines = sold.lines(question);
        return new RevenueReport(
                question,
                lines,
                // Not asked for again: between two statements the shop may have sold something.
                Figures.sumOf(lines).on(sold.numberOfReceipts(question)),
                question.isWhole() ? sold.rounding(question) : null,
                question.isWhole() ? cashDifference(by, question) : null,
                before == null ? null : sold.total(before),
                lastYear == null ? null : sold.total(lastYear));
    }

    /**
     * What each workshop's goods brought in these days, the one that brought most first; those of which nothing was sold
     * are left out. For those who answer for the unit and not for its books.
     */
    @OpenTo({Role.FINANCE, Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public List<RevenueLine> byWorkshop(Actor by, Period period) {
        return sold.lines(new RevenueQuestion(period, Grouping.WORKSHOP));
    }

    private Money cashDifference(Actor by, RevenueQuestion question) {
        RevenueQuestion.Days days = question.days();
        return days.to().isBefore(days.from())
                ? Money.ZERO
                : closes.cashDifference(by, new Period(days.from(), days.to()));
    }

    /**
     * The receipts that have a line that was asked for, oldest first.
     *
     * @param skip how many to leave out at the beginning
     * @param most how many to give at most
     */
    @OpenTo(Role.FINANCE)
    public List<ReceiptRow> receipts(Actor by, RevenueQuestion question, int skip, int most) {
        return sold.receipts(question, skip, most);
    }

    /** From the first day with a receipt to the last; empty before anything was sold. */
    @OpenTo(Role.FINANCE)
    public Optional<Period> everything(Actor by) {
        LocalDate[] days = sold.firstAndLastDay();
        return days == null ? Optional.empty() : Optional.of(new Period(days[0], days[1]));
    }
}
