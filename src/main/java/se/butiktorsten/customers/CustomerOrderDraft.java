package se.butiktorsten.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.Quantity;

/**
 * What somebody asks for.
 *
 * @param deposit agreed to be paid beforehand, nothing or more, at most the order's sum
 * @param note for those who make and hand over; null for none
 * @param lines at least one
 */
public record CustomerOrderDraft(
        Contact contact,
        LocalDate dueOn,
        Money deposit,
        @Nullable String note,
        List<Line> lines) {

    public static final int LINES_MOST = 30;
    public static final int NOTE_LONGEST = 300;
    public static final Money PRICE_MOST = Money.ofKronor(100_000);

    /**
     * So many of a product at an agreed price.
     *
     * @param unitPrice of one unit, VAT included
     */
    public record Line(long productId, Quantity quantity, Money unitPrice) {

        /** The price of all of it, VAT included. */
        public Money sum() {
            return unitPrice.times(quantity);
        }
    }

    public CustomerOrderDraft {
        note = note == null || note.isBlank() ? null : note.strip();
        lines = List.copyOf(lines);
    }

    /** Everything that is wrong in it by itself; products and days are the door's to judge. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(contact.faults());
        if (note != null && note.length() > NOTE_LONGEST) {
            faults.add(new Fault("note", "shared.fault.too-long", Map.of("longest", NOTE_LONGEST)));
        } else if (note != null && PersonalNumberGuard.findsOneIn(note)) {
            faults.add(new Fault("note", "customers.fault.personal-number"));
        }
        if (lines.isEmpty()) {
            faults.add(new Fault("lines", "customers.fault.no-lines"));
        } else if (lines.size() > LINES_MOST) {
            faults.add(new Fault("lines", "shared.fault.too-many", Map.of("most", LINES_MOST)));
        }
        boolean isPriced = true;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String field = "lines[" + i + "].";
            if (!line.quantity().isPositive()) {
                faults.add(new Fault(field + "quantity", "production.fault.nothing"));
                isPriced = false;
            } else if (line.quantity().compareTo(ProductionFloor.ORDER_MOST) > 0) {
                faults.add(new Fault(
                        field + "quantity", "shared.fault.too-large", Map.of("most", ProductionFloor.ORDER_MOST)));
                isPriced = false;
            }
            if (line.unitPrice().isNegative()) {
                faults.add(new Fault(field + "unitPrice", "shared.fault.too-small", Map.of("least", Money.ZERO)));
                isPriced = false;
            } else if (line.unitPrice().compareTo(PRICE_MOST) > 0) {
                faults.add(new Fault(field + "unitPrice", "shared.fault.too-large", Map.of("most", PRICE_MOST)));
                isPriced = false;
            }
        }
        if (deposit.isNegative()) {
            faults.add(new Fault("deposit", "shared.fault.too-small", Map.of("least", Money.ZERO)));
        } else if (isPriced && deposit.compareTo(sum()) > 0) {
            faults.add(new Fault("deposit", "customers.fault.deposit", Map.of("most", sum())));
        }
        return faults;
    }

    /** What all lines cost together, VAT included. */
    Money sum() {
        return lines.stream().map(Line::sum).reduce(Money.ZERO, Money::plus);
    }

    /** Fingerprint of it all, to tell an order sent twice from another one. */
    String sha256() {
        Fingerprint content = new Fingerprint()
                .of(contact.name())
                .of(contact.phone())
                .of(contact.email())
                .of(dueOn)
                .of(deposit.ore())
                .of(note);
        for (Line line : lines) {
            content.of(line.productId())
                    .of(line.quantity().thousandths())
                    .of(line.unitPrice().ore());
        }
        return content.hex();
    }

    @Override
    public String toString() {
        return "customer order draft";
    }
}
