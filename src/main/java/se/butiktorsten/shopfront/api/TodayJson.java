package se.butiktorsten.shopfront.api;

import java.time.LocalDate;
import java.util.List;
import se.butiktorsten.shopfront.DayFigures;

/**
 * What a business day has brought so far: what was paid, VAT and cash rounding included, less what was paid back.
 *
 * @param receipts how many purchases
 * @param returns how many receipts of goods that came back
 */
public record TodayJson(
        LocalDate day, int receipts, int returns, long takingsOre, List<PaidJson> byMethod, List<HourJson> byHour) {

    /** What was paid in one way. */
    public record PaidJson(String method, long takingsOre) {}

    /** What one hour brought; {@code hour} is when it begins on a Swedish wall clock. */
    public record HourJson(int hour, int receipts, long takingsOre) {}

    static TodayJson of(DayFigures figures) {
        return new TodayJson(
                figures.day(),
                figures.receipts(),
                figures.returns(),
                figures.takings().ore(),
                figures.byMethod().stream()
                        .map(paid -> new PaidJson(
                                paid.method().name(), paid.takings().ore()))
                        .toList(),
                figures.byHour().stream()
                        .map(hour -> new HourJson(
                                hour.hour(), hour.receipts(), hour.takings().ore()))
                        .toList());
    }
}
