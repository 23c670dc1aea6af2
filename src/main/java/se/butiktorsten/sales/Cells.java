package se.butiktorsten.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.csv.CsvFile;

/** Reads the cells of one row and notes what is wrong with them, all of it. */
final class Cells {

    private static final Pattern MONEY = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");
    private static final Pattern QUANTITY = Pattern.compile("[+-]?[0-9]{1,9}([.,][0-9]{1,3})?");
    private static final int SHOWN = 60;

    private final CsvFile.Row row;
    private final List<Fault> faults;

    Cells(CsvFile.Row row, List<Fault> faults) {
        this.row = row;
        this.faults = faults;
    }

    String text(String column) {
        return row.get(column);
    }

    /** A text that may be missing, up to a length. */
    String text(String column, int most) {
        String text = row.get(column);
        if (text.length() > most) {
            fault(column, "sales.import.fault.too-long");
        }
        return text;
    }

    /** Kronor with up to two decimals after a comma or a point, not negative; null and a fault if it is not. */
    @Nullable
    Money money(String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            fault(column, "sales.import.fault.missing");
            return null;
        }
        if (!MONEY.matcher(text).matches()) {
            fault(column, "sales.import.fault.price");
            return null;
        }
        Money money = new Money(decimal(text).movePointRight(2).longValueExact());
        if (money.compareTo(Limits.PRICE_MAX) > 0) {
            fault(column, "sales.import.fault.price");
            return null;
        }
        return money;
    }

    /** A number with up to three decimals, negative for what came back, not nothing; null and a fault if it is not. */
    @Nullable
    Quantity quantity(String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            fault(column, "sales.import.fault.missing");
            return null;
        }
        if (!QUANTITY.matcher(text).matches()) {
            fault(column, "sales.import.fault.quantity");
            return null;
        }
        Quantity quantity = new Quantity(decimal(text).movePointRight(3).longValueExact());
        Quantity most = quantity.isNegative() ? quantity.negated() : quantity;
        if (quantity.isZero() || most.compareTo(Limits.QUANTITY_MAX) > 0) {
            fault(column, "sales.import.fault.quantity");
            return null;
        }
        return quantity;
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    void fault(String column, String code) {
        faults.add(faultIn(row, column, code));
    }

    static Fault faultIn(CsvFile.Row row, String column, String code) {
        return new Fault(column, code, Map.of("value", shown(row.get(column))));
    }

    /** A piece of somebody's file, short and harmless enough for a report. */
    static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean;
    }
}
