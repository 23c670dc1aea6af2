package se.butiktorsten.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.butiktorsten.shared.Money;

/**
 * A picture of amounts or counts in bars, worked out to the last coordinate so that the page only has to write it down. Time runs
 * from left to right; everything else stands as a list. Drawn in two widths, for a desk and for a telephone, so that its
 * letters never shrink. Beside it always stands a table that says the same.
 *
 * @param kind {@code wide} or {@code narrow}, as the style sheet knows it
 * @param title what it shows
 * @param description the same in words, with the highest and the lowest
 */
public record Chart(
        String kind, int width, int height, String title, String description, List<Bar> bars, List<Label> labels) {

    private static final String WIDE = "wide";

    /** Whether it is drawn for a desk. */
    public boolean isWide() {
        return kind.equals(WIDE);
    }

    /** A bar; one below nothing is drawn in another colour. */
    public record Bar(int x, int y, int width, int height, boolean isNegative) {}

    /** A piece of text; {@code anchor} says whether x is its start, middle or end. */
    public record Label(int x, int y, String anchor, String text, boolean isFigure) {}

    /**
     * What one bar stands for.
     *
     * @param size how long it is, beside the others
     * @param figure what is written at its end; a money, or a text
     */
    public record Point(String name, long size, Object figure) {

        /** An amount. */
        public Point(String name, Money amount) {
            this(name, amount.ore(), amount);
        }

        boolean isNegative() {
            return size < 0;
        }

        String written(Writing writing) {
            return figure instanceof Money amount ? writing.exact(amount) : writing.any(figure);
        }
    }

    /** How many bars a list may have and still be read. */
    public static final int LIST_MOST = 12;

    private static final int DESK = 1080;
    private static final int TELEPHONE = 340;
    private static final int BAR_HEIGHT = 26;
    private static final int TEXT_HEIGHT = 20;
    private static final int COLUMNS_HEIGHT = 260;
    private static final int LETTER = 9;

    /** Both pictures of a line of time: columns side by side, on a telephone a list as long as there are few. None of nothing. */
    public static List<Chart> ofTime(Language language, String title, List<Point> points) {
        return both(language, title, points, width -> width == DESK || points.size() > LIST_MOST);
    }

    /** Both pictures of things that have no time: one bar below the other, in the order given. None of nothing. */
    public static List<Chart> ofThings(Language language, String title, List<Point> points) {
        return both(language, title, points, width -> false);
    }

    private static List<Chart> both(Language language, String title, List<Point> points, IntPredicate inColumns) {
        if (points.isEmpty()) {
            return List.of();
        }
        String description = describe(points, language);
        Writing writing = new Writing(language);
        return IntStream.of(DESK, TELEPHONE)
                .mapToObj(width -> inColumns.test(width)
                        ? columns(points, width, title, description, writing)
                        : list(points, width, title, description, writing))
                .toList();
    }

    private static String describe(List<Point> points, Language language) {
        Point most = points.get(0);
        Point least = points.get(0);
        for (Point point : points) {
            most = point.size() > most.size() ? point : most;
            least = point.size() < least.size() ? point : least;
        }
        return Texts.get(
                language,
                "shared.chart.description",
                Form.pairs(
                        "most",
                        most.name(),
                        "mostAmount",
                        most.figure(),
                        "least",
                        least.name(),
                        "leastAmount",
                        least.figure()));
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
            int length = scale.length(point.size(), room);
            int x = point.isNegative() ? zero - length : zero;
            int top = wide ? y : y + TEXT_HEIGHT;
            bars.add(new Bar(x, top, Math.max(1, length), BAR_HEIGHT, point.isNegative()));
            String figure = point.written(writing);
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
        return new Chart(width == DESK ? WIDE : "narrow", width, y, title, description, bars, labels);
    }

    /** Columns side by side on a line of time. Figures stand over them as long as there is room. */
    private static Chart columns(List<Point> points, int width, String title, String description, Writing writing) {
        Scale scale = Scale.of(points);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int count = points.size();
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
            int length = scale.length(point.size(), room);
            int x = i * step;
            int y = point.isNegative() ? zero : zero - length;
            if (point.size() != 0) {
                bars.add(new Bar(x, y, Math.max(1, step - gap), Math.max(1, length), point.isNegative()));
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
                        point.written(writing),
                        true));
            }
        }
        return new Chart(width == DESK ? WIDE : "narrow", width, COLUMNS_HEIGHT, title, description, bars, labels);
    }

    private static int indexOfHighest(List<Point> points) {
        int highest = 0;
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).size() > points.get(highest).size()) {
                highest = i;
            }
        }
        return highest;
    }

    private static String fitting(String text, int width) {
        int letters = width / LETTER;
        return text.length() <= letters ? text : text.substring(0, Math.max(1, letters - 1)) + "…";
    }

    /** How long a size is: from the least, if it is below nothing, to the most. */
    private record Scale(long lowest, long highest) {

        static Scale of(List<Point> points) {
            long lowest = 0;
            long highest = 0;
            for (Point point : points) {
                lowest = Math.min(lowest, point.size());
                highest = Math.max(highest, point.size());
            }
            return new Scale(lowest, Math.max(highest, lowest + 1));
        }

        int zero(int room) {
            return length(lowest, room);
        }

        int length(long size, int room) {
            return (int) (Math.abs(size) * room / Math.subtractExact(highest, lowest));
        }
    }
}
