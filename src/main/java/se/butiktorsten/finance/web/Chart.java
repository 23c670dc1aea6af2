package se.butiktorsten.finance.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.butiktorsten.finance.Figures;
import se.butiktorsten.finance.Grouping;
import se.butiktorsten.finance.RevenueLine;
import se.butiktorsten.finance.RevenueReport;
import se.butiktorsten.finance.RevenueWords;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.web.Writing;

/**
 * A picture of a revenue report in bars, worked out to the last coordinate so that the page only has to write it down.
 * Time runs from left to right; everything else stands as a list, the longest bar first. Drawn in two widths, for a desk
 * and for a telephone, so that its letters never shrink.
 *
 * @param kind {@code wide} or {@code narrow}, as the style sheet knows it
 * @param title what it shows
 * @param description the same in words, with the highest and the lowest
 */
public record Chart(
        String kind, int width, int height, String title, String description, List<Bar> bars, List<Label> labels) {

    /** A bar; one below nothing is drawn in another colour. */
    public record Bar(int x, int y, int width, int height, boolean isNegative) {}

    /** A piece of text; {@code anchor} says whether x is its start, middle or end. */
    public record Label(int x, int y, String anchor, String text, boolean isFigure) {}

    /** What one bar stands for. */
    private record Point(String name, Money net) {}

    static final int DESK = 1080;
    static final int TELEPHONE = 340;

    private static final int DAYS_MOST = 370;
    private static final int LIST_MOST = 12;
    private static final int BAR_HEIGHT = 26;
    private static final int TEXT_HEIGHT = 20;
    private static final int COLUMNS_HEIGHT = 260;
    private static final int LETTER = 9;

    static Chart of(RevenueReport report, RevenueWords words, int width) {
        Grouping by = report.question().by();
        String title = words.title(report.question());
        List<Point> points = by.isTime() ? inTime(report, words) : ranked(report, words);
        Writing writing = new Writing(words.language());
        String description = describe(points, words, writing);
        boolean asList = !by.isTime() || width == TELEPHONE && points.size() <= LIST_MOST;
        return asList
                ? list(points, width, title, description, writing)
                : columns(points, width, title, description, writing);
    }

    /** Every day or month of the span, also those without a sale; very many days are drawn as months. */
    private static List<Point> inTime(RevenueReport report, RevenueWords words) {
        Map<String, Money> sold = new TreeMap<>();
        report.lines().forEach(line -> sold.put(line.key(), line.figures().net()));
        if (sold.isEmpty()) {
            return List.of();
        }
        String first = ((TreeMap<String, Money>) sold).firstKey();
        String last = ((TreeMap<String, Money>) sold).lastKey();
        List<Point> points = new ArrayList<>();
        if (report.question().by() == Grouping.DAY) {
            LocalDate from = LocalDate.parse(first);
            LocalDate to = LocalDate.parse(last);
            if (ChronoUnit.DAYS.between(from, to) <= DAYS_MOST) {
                from.datesUntil(to.plusDays(1))
                        .forEach(day ->
                                points.add(new Point(day.toString(), sold.getOrDefault(day.toString(), Money.ZERO))));
                return points;
            }
            Map<String, Money> months = sold.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            day -> day.getKey().substring(0, 7),
                            TreeMap::new,
                            Collectors.mapping(Map.Entry::getValue, Collectors.reducing(Money.ZERO, Money::plus))));
            sold.clear();
            sold.putAll(months);
        }
        YearMonth to = YearMonth.parse(last.substring(0, 7));
        for (YearMonth month = YearMonth.parse(first.substring(0, 7));
                !month.isAfter(to);
                month = month.plusMonths(1)) {
            points.add(new Point(month.toString(), sold.getOrDefault(month.toString(), Money.ZERO)));
        }
        return points;
    }

    /** The groups that brought most; all the others together are the last. */
    private static List<Point> ranked(RevenueReport report, RevenueWords words) {
        Grouping by = report.question().by();
        List<RevenueLine> lines = report.lines();
        List<Point> points = new ArrayList<>();
        boolean all = lines.size() <= LIST_MOST;
        for (RevenueLine line : all ? lines : lines.subList(0, LIST_MOST - 1)) {
            points.add(new Point(
                    by == Grouping.PRODUCT ? line.name() : words.name(by, line),
                    line.figures().net()));
        }
        if (!all) {
            Money rest = lines.subList(LIST_MOST - 1, lines.size()).stream()
                    .map(RevenueLine::figures)
                    .map(Figures::net)
                    .reduce(Money.ZERO, Money::plus);
            points.add(new Point(words.text("finance.chart.rest"), rest));
        }
        return points;
    }

    private static String describe(List<Point> points, RevenueWords words, Writing writing) {
        if (points.isEmpty()) {
            return words.text("finance.sentence.nothing");
        }
        Point most = points.get(0);
        Point least = points.get(0);
        for (Point point : points) {
            most = point.net().compareTo(most.net()) > 0 ? point : most;
            least = point.net().compareTo(least.net()) < 0 ? point : least;
        }
        return words.text("finance.chart.most") + " " + most.name() + ", " + writing.money(most.net()) + ". "
                + words.text("finance.chart.least") + " " + least.name() + ", " + writing.money(least.net()) + ".";
    }

    /** One bar below the other, each with its name above and its figure at the end of the name's line. */
    private static Chart list(List<Point> points, int width, String title, String description, Writing writing) {
        Scale scale = Scale.of(points);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        boolean wide = width == DESK;
        int nameWidth = wide ? 300 : 0;
        int figureWidth = wide ? 170 : 0;
        int room = width - nameWidth - figureWidth;
        int step = wide ? BAR_HEIGHT + 10 : TEXT_HEIGHT + BAR_HEIGHT + 8;
        int y = 0;
        for (Point point : points) {
            int zero = nameWidth + scale.zero(room);
            int length = scale.length(point.net(), room);
            int x = point.net().isNegative() ? zero - length : zero;
            int top = wide ? y : y + TEXT_HEIGHT;
            bars.add(
                    new Bar(x, top, Math.max(1, length), BAR_HEIGHT, point.net().isNegative()));
            String figure = writing.exact(point.net());
            if (wide) {
                labels.add(new Label(0, y + 18, "start", fitting(point.name(), nameWidth), false));
                labels.add(new Label(Math.max(zero, x + length) + 8, y + 18, "start", figure, true));
            } else {
                labels.add(new Label(
                        0, y + 14, "start", fitting(point.name(), width - (figure.length() + 2) * LETTER), false));
                labels.add(new Label(width, y + 14, "end", figure, true));
            }
            y += step;
        }
        return new Chart(width == DESK ? "wide" : "narrow", width, Math.max(1, y), title, description, bars, labels);
    }

    /** Columns side by side on a line of time. Figures stand over them as long as there is room. */
    private static Chart columns(List<Point> points, int width, String title, String description, Writing writing) {
        Scale scale = Scale.of(points);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int count = Math.max(1, points.size());
        int step = Math.max(1, width / count);
        int gap = step > 12 ? step / 4 : step > 3 ? 1 : 0;
        int room = COLUMNS_HEIGHT - 2 * TEXT_HEIGHT;
        int zero = TEXT_HEIGHT + room - scale.zero(room);
        int highest = indexOfHighest(points);
        int every = 1;
        while (every * step < 96) {
            every++;
        }
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            int length = scale.length(point.net(), room);
            int x = i * step;
            int y = point.net().isNegative() ? zero : zero - length;
            if (!point.net().isZero()) {
                bars.add(new Bar(
                        x,
                        y,
                        Math.max(1, step - gap),
                        Math.max(1, length),
                        point.net().isNegative()));
            }
            if (i % every == 0 && (every == 1 || x + 90 <= width || i == 0)) {
                labels.add(new Label(
                        every == 1 ? x + (step - gap) / 2 : x,
                        COLUMNS_HEIGHT - 4,
                        every == 1 ? "middle" : "start",
                        point.name(),
                        false));
            }
            if (every == 1 || i == highest) {
                boolean isLate = every > 1 && x > width / 2;
                labels.add(new Label(
                        every == 1 ? x + (step - gap) / 2 : isLate ? x + step : x,
                        Math.max(14, y - 6),
                        every == 1 ? "middle" : isLate ? "end" : "start",
                        writing.exact(point.net()),
                        true));
            }
        }
        return new Chart(width == DESK ? "wide" : "narrow", width, COLUMNS_HEIGHT, title, description, bars, labels);
    }

    private static int indexOfHighest(List<Point> points) {
        int highest = 0;
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).net().compareTo(points.get(highest).net()) > 0) {
                highest = i;
            }
        }
        return highest;
    }

    private static String fitting(String text, int width) {
        int letters = width / LETTER;
        return text.length() <= letters ? text : text.substring(0, Math.max(1, letters - 1)) + "…";
    }

    /** How long öre are: from the least, if it is below nothing, to the most. */
    private record Scale(long lowest, long highest) {

        static Scale of(List<Point> points) {
            long lowest = 0;
            long highest = 0;
            for (Point point : points) {
                lowest = Math.min(lowest, point.net().ore());
                highest = Math.max(highest, point.net().ore());
            }
            return new Scale(lowest, Math.max(highest, lowest + 1));
        }

        int zero(int room) {
            return length(new Money(lowest), room);
        }

        int length(Money amount, int room) {
            return (int) (Math.abs(amount.ore()) * room / Math.subtractExact(highest, lowest));
        }
    }
}
