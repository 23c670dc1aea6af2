package se.butiktorsten.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Expiry;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;

/** Reads what moves goods, as pages and the API send it; every fault is noted at once. */
public final class StockForms {

    /** The longest note. */
    public static final int NOTE_LENGTH = 200;

    /** Within how many days goods go off, unless somebody says otherwise. */
    public static final long DAYS_AHEAD = 7;

    private static final Quantity LEAST = new Quantity(1);

    private StockForms() {}

    /** A quantity of this product, more than nothing, as people type it: {@code 3}, {@code 1,5}. */
    public static Quantity quantity(Form form, String name, @Nullable Product product) {
        return checked(form, name, form.quantity(name, LEAST, StockLedger.MOST), product);
    }

    /** What somebody counted of this product, nothing or more, as people type it. */
    public static Quantity counted(Form form, String name, @Nullable Product product) {
        return checked(form, name, form.quantity(name, Quantity.ZERO, StockLedger.MOST), product);
    }

    /** A quantity in thousandths, as programs send it; from nothing or from more than nothing on. */
    public static Quantity thousandths(Form form, String name, @Nullable Product product, boolean mayBeNothing) {
        long thousandths = form.whole(name, mayBeNothing ? 0 : 1, StockLedger.MOST.thousandths());
        return checked(form, name, new Quantity(thousandths), product);
    }

    /** Refuses what nobody can have counted: less than nothing, too much, half a piece. */
    static void check(Product product, Quantity counted) {
        if (counted.isNegative()) {
            throw new InvalidInput(
                    List.of(new Fault("counted", "shared.fault.too-small", Map.of("least", Quantity.ZERO))));
        }
        if (counted.compareTo(StockLedger.MOST) > 0) {
            throw new InvalidInput(
                    List.of(new Fault("counted", "shared.fault.too-large", Map.of("most", StockLedger.MOST))));
        }
        if (!product.unit().allows(counted)) {
            throw new InvalidInput(List.of(new Fault("counted", "stock.fault.whole-pieces")));
        }
    }

    /** Why goods leave unsold, from the fields {@code reason} (for waste) and {@code note}. */
    public static Withdrawal withdrawal(Form form, MovementReason how) {
        WasteReason waste = how == MovementReason.WASTED ? form.choice("reason", WasteReason.class) : null;
        Withdrawal why = new Withdrawal(how, waste, form.optionalText("note", NOTE_LENGTH));
        why.faults().stream()
                .filter(fault -> form.fault(fault.field()) == null)
                .forEach(fault -> form.note(fault.field(), fault.code()));
        return why;
    }

    /** The products of these article numbers; each that is not there is a fault. */
    public static Set<Long> products(Form form, String name, List<String> skus, Catalog catalog, Actor by) {
        Set<Long> products = new TreeSet<>();
        for (String sku : skus) {
            Optional<Product> product = catalog.productBySku(by, sku.strip());
            product.ifPresentOrElse(
                    known -> products.add(known.id()), () -> form.note(name, "stock.fault.no-such-sku", "sku", sku));
        }
        return products;
    }

    /** A day whose stock somebody wants to see, today or before; null when the field is empty. */
    public static @Nullable LocalDate day(Form form, String name, LocalDate today) {
        LocalDate day = form.optionalDay(name);
        if (day != null && day.isAfter(today)) {
            form.note(name, "stock.fault.day-ahead");
        }
        return day;
    }

    /** Two days and everything between them, the first one not after the last. */
    public static Period period(Form form, String from, String to) {
        LocalDate first = form.day(from);
        LocalDate last = form.day(to);
        if (first.isAfter(last)) {
            if (form.fault(from) == null && form.fault(to) == null) {
                form.note(to, "stock.fault.ends-before");
            }
            return new Period(first, first);
        }
        return new Period(first, last);
    }

    /** For how many days nothing has been sold; the usual time when the field is empty. */
    public static int days(Form form, String name) {
        return (int) form.whole(name, 1, StockOverview.DAYS_MOST, StockOverview.DAYS);
    }

    /**
     * The lot that goods came with, from the fields {@code lot}, {@code expires}, {@code expiry} and {@code supplier}; null
     * when nothing is said of one. The supplier of a material is the one it is usually bought from, unless another is
     * named.
     */
    public static @Nullable LotDraft lot(Form form, @Nullable Product product) {
        String number = form.value("lot");
        LocalDate day = form.optionalDay("expires");
        String supplier = form.optionalText("supplier", LotDraft.SUPPLIER_LENGTH);
        if (number.isBlank()
                && day == null
                && supplier == null
                && form.value("expires").isBlank()) {
            return null;
        }
        number = number.isBlank() ? "" : form.text("lot", LotDraft.NUMBER_LENGTH);
        if (number.isBlank() && form.fault("lot") == null) {
            form.note("lot", "stock.fault.lot-number");
        }
        boolean isUseBy = day != null && form.choice("expiry", Expiry.class) == Expiry.USE_BY;
        return new LotDraft(
                number,
                isUseBy ? null : day,
                isUseBy ? day : null,
                supplier == null && product != null ? product.supplier() : supplier,
                product == null ? Set.of() : product.allergens());
    }

    /** Within how many days goods go off; a week when the field is empty. */
    public static long daysAhead(Form form, String name) {
        return form.whole(name, 0, StockOverview.DAYS_MOST, DAYS_AHEAD);
    }

    private static Quantity checked(Form form, String name, Quantity quantity, @Nullable Product product) {
        if (product != null && form.fault(name) == null && !product.unit().allows(quantity)) {
            form.note(name, "stock.fault.whole-pieces");
        }
        return quantity;
    }
}
