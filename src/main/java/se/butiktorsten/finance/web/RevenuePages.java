package se.butiktorsten.finance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.finance.Grouping;
import se.butiktorsten.finance.ReceiptRow;
import se.butiktorsten.finance.RevenueFile;
import se.butiktorsten.finance.RevenueFiles;
import se.butiktorsten.finance.RevenueLine;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.finance.RevenueReport;
import se.butiktorsten.finance.RevenueReports;
import se.butiktorsten.finance.RevenueWords;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Chart;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/**
 * What the shop brought in: one sentence, a picture, the table, and from every group on to what is in it, down to the
 * receipts. The address holds all that is asked.
 */
@Path("omsattning")
@RequestScoped
public class RevenuePages {

    private static final String HERE = "/omsattning";
    private static final int RECEIPTS_AT_ONCE = 50;

    /** So few days would be a picture of one bar or two, so goods say more; up to two months, days do. */
    private static final int FEW_DAYS = 2;

    private static final int SOME_DAYS = 62;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    RevenueReports reports;

    @Inject
    Clock clock;

    /** Somewhere to go. */
    public record Link(String label, String address, boolean isHere) {}

    /** A group with its name and where it leads. */
    public record Row(RevenueLine line, String name, String address) {}

    /**
     * The answer.
     *
     * @param paid what customers paid in all; null where only a part is looked at
     * @param charts the picture for a desk and for a telephone
     */
    public record Answer(
            RevenueReport report,
            RevenueWords words,
            List<Row> rows,
            @Nullable Money paid,
            List<Chart> charts,
            List<Link> groupings,
            List<Link> files,
            String receipts) {}

    /**
     * What the page shows.
     *
     * @param answer null when the question could not be read
     * @param within what is looked at, as hidden fields: words and keys
     * @param id for a file that is ordered
     */
    public record RevenuePage(
            Form form,
            @Nullable Answer answer,
            List<Link> presets,
            List<Link> crumbs,
            List<String[]> within,
            UUID id) {}

    /** The receipts behind a figure, some at a time. */
    public record ReceiptsPage(
            RevenueQuestion question,
            RevenueWords words,
            long count,
            List<ReceiptRow> receipts,
            List<Link> crumbs,
            @Nullable String earlier,
            @Nullable String later) {}

    @GET
    public Response revenue(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        return screen.attempt(
                form,
                () -> show(form, question(uri)),
                () -> screen.show(
                        "finance/revenue.jte",
                        new RevenuePage(form, null, presets(null), List.of(), List.of(), UUID.randomUUID())));
    }

    private RevenueQuestion question(UriInfo uri) {
        RevenueQuestion question = RevenueQuestion.read(uri.getQueryParameters()::getFirst, thisMonth());
        String by = uri.getQueryParameters().getFirst("by");
        return by == null || by.isBlank() ? question.by(telling(question.period())) : question;
    }

    /** What tells most about so many days, where nobody has chosen. */
    private static Grouping telling(Period period) {
        if (period.days() <= FEW_DAYS) {
            return Grouping.PRODUCT;
        }
        return period.days() <= SOME_DAYS ? Grouping.DAY : Grouping.MONTH;
    }

    private Period thisMonth() {
        YearMonth month = YearMonth.from(today());
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private Response show(Form form, RevenueQuestion question) {
        form.with("from", question.period().from())
                .with("to", question.period().to())
                .with("by", question.by().word());
        RevenueReport report = reports.of(caller.actor(), question);
        RevenueWords words = new RevenueWords(screen.language());
        List<String[]> within = question.within().entrySet().stream()
                .map(part -> new String[] {part.getKey().word(), part.getValue()})
                .toList();
        return screen.show(
                "finance/revenue.jte",
                new RevenuePage(
                        form,
                        answer(report, words),
                        presets(question),
                        crumbs(question, words),
                        within,
                        UUID.randomUUID()));
    }

    private Answer answer(RevenueReport report, RevenueWords words) {
        RevenueQuestion question = report.question();
        List<Row> rows = report.lines().stream()
                .map(line -> new Row(line, words.name(question.by(), line), inside(question, line.key())))
                .toList();
        List<Link> groupings = new ArrayList<>();
        for (Grouping by : Grouping.values()) {
            groupings.add(new Link(words.heading(by), Address.of(HERE, question.by(by)), by == question.by()));
        }
        List<Link> files = new ArrayList<>();
        for (RevenueFile kind : RevenueFile.values()) {
            files.add(new Link(kind.name(), Address.of(HERE + "/fil/" + kind.ending(), question), false));
        }
        Money rounding = report.rounding();
        return new Answer(
                report,
                words,
                rows,
                rounding == null ? null : report.total().gross().plus(rounding),
                RevenueChart.of(report, words),
                groupings,
                files,
                Address.of(HERE + "/kvitton", question));
    }

    /** What a group leads to: what is in it, told apart in the way that is usually asked next; at last its receipts. */
    private static String inside(RevenueQuestion question, String key) {
        RevenueQuestion narrower = question.within(question.by(), key);
        Grouping next = switch (question.by()) {
            case MONTH, WEEK, PAYMENT, CUSTOMER, TILL -> Grouping.DAY;
            case DAY, WORKSHOP, VAT_RATE -> Grouping.PRODUCT;
            case PRODUCT -> Grouping.MONTH;
        };
        if (narrower.within().containsKey(next) || next == Grouping.MONTH && narrower.hasTime()) {
            return Address.of(HERE + "/kvitton", narrower);
        }
        return Address.of(HERE, narrower.by(next));
    }

    /** Periods that are often asked for; they keep the way of telling apart, unless it is by time, and drop the part. */
    private List<Link> presets(@Nullable RevenueQuestion question) {
        Grouping by = question == null || question.by().isTime() ? null : question.by();
        LocalDate today = today();
        YearMonth month = YearMonth.from(today);
        YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        List<Link> presets = new ArrayList<>();
        preset(presets, "finance.preset.today", new Period(today, today), by, question);
        preset(presets, "finance.preset.month", thisMonth(), by, question);
        preset(
                presets,
                "finance.preset.last-month",
                new Period(month.minusMonths(1).atDay(1), month.minusMonths(1).atEndOfMonth()),
                by,
                question);
        preset(
                presets,
                "finance.preset.quarter",
                new Period(quarter.atDay(1), quarter.plusMonths(2).atEndOfMonth()),
                by,
                question);
        preset(
                presets,
                "finance.preset.year",
                new Period(LocalDate.of(today.getYear(), 1, 1), LocalDate.of(today.getYear(), 12, 31)),
                by,
                question);
        reports.everything(caller.actor())
                .ifPresent(all -> preset(presets, "finance.preset.everything", all, by, question));
        return presets;
    }

    private void preset(
            List<Link> presets, String key, Period period, @Nullable Grouping by, @Nullable RevenueQuestion question) {
        String label = new RevenueWords(screen.language()).text(key);
        presets.add(new Link(
                label,
                Address.of(HERE, new RevenueQuestion(period, by == null ? telling(period) : by)),
                question != null && question.period().equals(period)));
    }

    /** From everything to what is looked at now; each step leads back to where it was. */
    private static List<Link> crumbs(RevenueQuestion question, RevenueWords words) {
        List<Link> crumbs = new ArrayList<>();
        if (question.within().isEmpty()) {
            return crumbs;
        }
        List<Map.Entry<Grouping, String>> parts = List.copyOf(question.within().entrySet());
        RevenueQuestion step =
                new RevenueQuestion(question.period(), parts.get(0).getKey());
        crumbs.add(new Link(words.text("finance.everything"), Address.of(HERE, step), false));
        for (int i = 0; i < parts.size(); i++) {
            Grouping part = parts.get(i).getKey();
            String key = parts.get(i).getValue();
            boolean isLast = i == parts.size() - 1;
            Grouping next = isLast ? question.by() : parts.get(i + 1).getKey();
            step = step.within(part, key).by(next);
            crumbs.add(new Link(words.name(part, key, ""), Address.of(HERE, step), isLast));
        }
        return crumbs;
    }

    /** The same as a file: {@code pdf}, {@code xlsx} or {@code csv}. */
    @GET
    @Path("fil/{kind}")
    public Response file(@PathParam("kind") String kind, @Context UriInfo uri) {
        RevenueReport report = reports.of(caller.actor(), question(uri));
        RevenueFile known = RevenueFile.ending(kind.toLowerCase(Locale.ROOT));
        RevenueFiles files = new RevenueFiles(report, screen.language(), caller.actor(), clock.instant());
        return Response.ok(files.as(known), known.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + files.fileName() + "." + known.ending() + "\"")
                .build();
    }

    /** The receipts behind a figure; {@code skip} turns the pages. */
    @GET
    @Path("kvitton")
    public Response receipts(@Context UriInfo uri) {
        RevenueQuestion question = question(uri);
        int skip = Form.of(uri.getQueryParameters()).read(form -> (int) form.whole("skip", 0, 100_000_000, 0));
        RevenueWords words = new RevenueWords(screen.language());
        List<ReceiptRow> receipts = reports.receipts(caller.actor(), question, skip, RECEIPTS_AT_ONCE);
        long count = reports.of(caller.actor(), question).total().receipts();
        String address = Address.of(HERE + "/kvitton", question) + "&skip=";
        List<Link> crumbs = new ArrayList<>(crumbs(question, words));
        if (crumbs.isEmpty()) {
            crumbs.add(new Link(words.text("finance.everything"), Address.of(HERE, question), false));
        }
        crumbs.add(new Link(words.text("finance.receipts"), "", true));
        return screen.show(
                "finance/receipts.jte",
                new ReceiptsPage(
                        question,
                        words,
                        count,
                        receipts,
                        crumbs,
                        skip == 0 ? null : address + Math.max(0, skip - RECEIPTS_AT_ONCE),
                        skip + receipts.size() >= count ? null : address + (skip + RECEIPTS_AT_ONCE)));
    }
}
