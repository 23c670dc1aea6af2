package se.butiktorsten.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;

/** How a language writes amounts, quantities, rates and dates: {@code 1 450 kr}, {@code 12,50 kr}, {@code 25 %}. */
public final class Writing {

    /** A space that does not break the line, as Swedish puts between thousands and before a unit. */
    private static final char JOIN = '\u00a0';

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Language language;

    public Writing(Language language) {
        this.language = language;
    }

    /** Money as people say it: öre only where there are any. */
    public String money(Money amount) {
        return (amount.ore() % 100 == 0 ? whole(amount.ore() / 100) : exact(amount)) + JOIN + "kr";
    }

    /** Money for columns of figures: always two decimals, no unit. */
    public String exact(Money amount) {
        long ore = Math.abs(amount.ore());
        return (amount.isNegative() ? "−" : "")
                + whole(ore / 100)
                + decimalMark()
                + String.format(java.util.Locale.ROOT, "%02d", ore % 100);
    }

    /** A quantity without trailing zeros. */
    public String quantity(Quantity quantity) {
        long thousandths = Math.abs(quantity.thousandths());
        String text = whole(thousandths / Quantity.ONE_UNIT);
        if (thousandths % Quantity.ONE_UNIT != 0) {
            text += decimalMark()
                    + String.format(java.util.Locale.ROOT, "%03d", thousandths % Quantity.ONE_UNIT)
                            .replaceAll("0+$", "");
        }
        return (quantity.isNegative() ? "−" : "") + text;
    }

    /** A rate in per cent, with decimals only where it has some. */
    public String rate(VatRate rate) {
        return share(rate.basisPoints());
    }

    /** A share in per cent from basis points: 7350 is 73,5 %. */
    public String share(long basisPoints) {
        String text = whole(basisPoints / 100);
        long rest = Math.abs(basisPoints % 100);
        if (rest != 0) {
            text += decimalMark()
                    + (rest % 10 == 0 ? String.valueOf(rest / 10) : String.format(java.util.Locale.ROOT, "%02d", rest));
        }
        return text + JOIN + "%";
    }

    /** A whole number with its thousands set apart. */
    public String whole(long number) {
        String digits = String.valueOf(Math.abs(number));
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(language == Language.SV ? JOIN : ',');
            }
            grouped.append(digits.charAt(i));
        }
        return (number < 0 ? "−" : "") + grouped;
    }

    /** A day as Sweden writes it in tables: 2026-11-20. */
    public String day(LocalDate day) {
        return day.toString();
    }

    /** A day as people say it: fredag 20 november 2026. */
    public String longDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale()));
    }

    /** A moment on a Swedish wall clock, to the minute. */
    public String moment(Instant at) {
        return SwedishTime.wallClock(at).format(MINUTE);
    }

    /** The time of day of a moment on a Swedish wall clock. */
    public String clock(Instant at) {
        return SwedishTime.wallClock(at).format(CLOCK);
    }

    /** Minutes as hours: 150 is 2 h 30 min. */
    public String hours(int minutes) {
        int rest = minutes % 60;
        if (minutes < 60) {
            return minutes + "" + JOIN + "min";
        }
        return (minutes / 60) + "" + JOIN + "h" + (rest == 0 ? "" : JOIN + "" + rest + JOIN + "min");
    }

    String any(Object fact) {
        if (fact instanceof Money amount) {
            return money(amount);
        } else if (fact instanceof Quantity quantity) {
            return quantity(quantity);
        } else if (fact instanceof VatRate rate) {
            return rate(rate);
        } else if (fact instanceof Instant at) {
            return moment(at);
        } else if (fact instanceof LocalDateTime at) {
            return at.format(MINUTE);
        } else if (fact instanceof Period period) {
            return day(period.from()) + " – " + day(period.to());
        } else if (fact instanceof Integer || fact instanceof Long) {
            return whole(((Number) fact).longValue());
        }
        return String.valueOf(fact);
    }

    private String decimalMark() {
        return language == Language.SV ? "," : ".";
    }
}
