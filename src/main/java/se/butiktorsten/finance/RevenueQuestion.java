package se.butiktorsten.finance;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Period;

/**
 * What is asked of the books: the revenue of a period, told apart in one way, of everything or only of a part.
 *
 * @param period the business days
 * @param by how it is told apart
 * @param within the part that is looked at: a group's key by grouping, at most one of each; empty is everything
 */
public record RevenueQuestion(Period period, Grouping by, Map<Grouping, String> within) {

    /** The first day that can be asked for; before it there was no shop. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** The last day that can be asked for. */
    public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private static final int KEY_LENGTH = 60;

    public RevenueQuestion {
        within = within.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(within));
        check(within);
    }

    public RevenueQuestion(Period period, Grouping by) {
        this(period, by, Map.of());
    }

    /**
     * Reads a question as it comes in an address.
     *
     * @param value gives the text by name: {@code from}, {@code to}, {@code by}, and a grouping's word for each part
     *     that is looked at
     * @param otherwise the period if no day is given
     * @throws InvalidInput naming everything that cannot be read
     */
    public static RevenueQuestion read(Function<String, @Nullable String> value, Period otherwise) {
        List<Fault> faults = new ArrayList<>();
        LocalDate from = day("from", value, otherwise.from(), faults);
        LocalDate to = day("to", value, otherwise.to(), faults);
        if (faults.isEmpty() && to.isBefore(from)) {
            faults.add(new Fault("to", "finance.fault.to-before-from"));
        }
        Grouping by = Grouping.MONTH;
        String asked = value.apply("by");
        if (asked != null && !asked.isBlank()) {
            Grouping known = grouping(asked.strip());
            if (known == null) {
                faults.add(new Fault("by", "finance.fault.grouping"));
            } else {
                by = known;
            }
        }
        Map<Grouping, String> within = new EnumMap<>(Grouping.class);
        for (Grouping part : Grouping.values()) {
            String key = value.apply(part.word());
            if (key != null && !key.isBlank()) {
                String fault = faultIn(part, key.strip());
                if (fault != null) {
                    faults.add(new Fault(part.word(), fault));
                } else {
                    within.put(part, key.strip());
                }
            }
        }
        InvalidInput.refuse(faults);
        return new RevenueQuestion(new Period(from, to), by, within);
    }

    /** The question as it stands in an address, after the question mark; {@link #of(String)} reads it. */
    public String inWords() {
        StringBuilder words = new StringBuilder("from=")
                .append(period.from())
                .append("&to=")
                .append(period.to())
                .append("&by=")
                .append(by.word());
        within.forEach((part, key) -> words.append('&')
                .append(part.word())
                .append('=')
                .append(URLEncoder.encode(key, StandardCharsets.UTF_8)));
        return words.toString();
    }

    /**
     * The question that was written by {@link #inWords}.
     *
     * @throws InvalidInput naming everything that cannot be read
     */
    public static RevenueQuestion of(String words) {
        Map<String, String> values = new HashMap<>();
        for (String word : words.split("&")) {
            int equals = word.indexOf('=');
            values.put(
                    word.substring(0, equals), URLDecoder.decode(word.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return read(values::get, new Period(EARLIEST, LATEST));
    }

    private static LocalDate day(
            String field, Function<String, @Nullable String> value, LocalDate otherwise, List<Fault> faults) {
        String text = value.apply(field);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                faults.add(new Fault(field, "finance.fault.day-out-of-range"));
            }
            return day;
        } catch (DateTimeException e) {
            faults.add(new Fault(field, "finance.fault.day"));
            return otherwise;
        }
    }

    private static @Nullable Grouping grouping(String word) {
        for (Grouping grouping : Grouping.values()) {
            if (grouping.word().equals(word)) {
                return grouping;
            }
        }
        return null;
    }

    private static void check(Map<Grouping, String> within) {
        List<Fault> faults = new ArrayList<>();
        within.forEach((part, key) -> {
            String fault = faultIn(part, key);
            if (fault != null) {
                faults.add(new Fault(part.word(), fault));
            }
        });
        InvalidInput.refuse(faults);
    }

    private static @Nullable String faultIn(Grouping part, String key) {
        boolean sound = switch (part) {
            case DAY, WEEK, MONTH -> reads(() -> TimeKey.days(part, key));
            case VAT_RATE -> key.matches("[0-9]{1,5}");
            case WORKSHOP, PRODUCT, PAYMENT, CUSTOMER, TILL -> key.length() <= KEY_LENGTH;
        };
        if (sound) {
            return null;
        }
        return part.isTime() ? "finance.fault.day" : "finance.fault.key";
    }

    private static boolean reads(Supplier<Period> days) {
        try {
            return days.get().days() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The same question, told apart in another way. */
    public RevenueQuestion by(Grouping other) {
        return new RevenueQuestion(period, other, within);
    }

    /** The same question of one group only. */
    public RevenueQuestion within(Grouping part, String key) {
        Map<Grouping, String> narrower = new EnumMap<>(Grouping.class);
        narrower.putAll(within);
        narrower.put(part, key);
        return new RevenueQuestion(period, by, narrower);
    }

    /** The same question, no longer limited in this way. */
    public RevenueQuestion without(Grouping part) {
        Map<Grouping, String> wider = new EnumMap<>(Grouping.class);
        wider.putAll(within);
        wider.remove(part);
        return new RevenueQuestion(period, by, wider);
    }

    /** Whether it asks for everything that was sold in these days, so that cash rounding belongs to the answer. */
    public boolean isWhole() {
        return within.keySet().stream().allMatch(Grouping::isTime);
    }

    /** Whether only a single month or day is looked at. */
    public boolean hasTime() {
        return within.keySet().stream().anyMatch(Grouping::isTime);
    }

    /** The days that count when month, week and day are taken into account; empty when they exclude each other. */
    Days days() {
        LocalDate from = period.from();
        LocalDate to = period.to();
        for (Map.Entry<Grouping, String> part : within.entrySet()) {
            if (part.getKey().isTime()) {
                Period days = TimeKey.days(part.getKey(), part.getValue());
                from = later(from, days.from());
                to = earlier(to, days.to());
            }
        }
        return new Days(from, to);
    }

    /** A span that may be empty: then {@code to} is before {@code from}, and nothing was sold in it. */
    record Days(LocalDate from, LocalDate to) {}

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * The same question of the period before, of the same length: the month before for a whole month, the year before
     * for a whole year, otherwise as many days as it has. Null where a single month or day is looked at, which the
     * period before does not have.
     */
    @Nullable
    RevenueQuestion before() {
        if (hasTime()) {
            return null;
        }
        LocalDate from = period.from();
        LocalDate to = period.to();
        LocalDate begin;
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth())) {
            begin = from.minusMonths(YearMonth.from(from).until(YearMonth.from(to), ChronoUnit.MONTHS) + 1);
        } else {
            begin = from.minusDays(period.days());
        }
        if (begin.isBefore(EARLIEST)) {
            return null;
        }
        return new RevenueQuestion(new Period(begin, from.minusDays(1)), by, within);
    }

    /**
     * The same question of the same days a year before; a whole month stays whole. Null where a single month, week or day is
     * looked at.
     */
    @Nullable
    RevenueQuestion lastYear() {
        LocalDate begin = period.from().minusYears(1);
        if (hasTime() || begin.isBefore(EARLIEST)) {
            return null;
        }
        LocalDate end = period.to().minusYears(1);
        if (period.to().equals(YearMonth.from(period.to()).atEndOfMonth())) {
            end = YearMonth.from(end).atEndOfMonth();
        }
        return new RevenueQuestion(new Period(begin, end), by, within);
    }
}
