package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;

/**
 * The till: sells, takes back, and finds receipts again.
 *
 * <p>A sale may be sent as often as the net needs. The first to arrive makes the receipt; every repeat is answered with
 * the same one. Two at the very same moment: the database lets one through, the other is tried again and finds it.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Till {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final int NAME_MAX = 60;

    @Inject
    Clock clock;

    @Inject
    Tills tills;

    @Inject
    Sales sales;

    @Inject
    SaleCheck saleCheck;

    @Inject
    ReturnCheck returnCheck;

    @Inject
    StockLedger stock;

    @Inject
    Devices devices;

    @Inject
    Journal journal;

    @Inject
    Oddities oddities;

    /**
     * Sells: keeps the receipt, gives it the till's next number, and takes the goods from the shop's shelf. The price is
     * the one the till charged, even if the catalogue says another one by now; the VAT rate is the one of the product's
     * category on the Swedish day of the sale. Never refused for stock, but for goods past their use-by date.
     *
     * <p>A sale that a device has completed by itself has its number already, the one after the device's last, and is
     * always kept when it can be reckoned at all: what would have been refused at the counter is noted as an {@link
     * Oddity}.
     *
     * @return the receipt, and whether it is new
     * @throws OtherContent if there is a receipt of something else under this id
     * @throws InvalidInput with every fault at once: unknown or withdrawn goods, quantities and prices that cannot be,
     *     payments that do not settle the total, a moment that has not come yet, an exchange that is used up
     * @throws OutOfOrder when a completed sale has another number than the one after its device's last
     * @throws se.butiktorsten.stock.PastUseBy when what is left of something is past its use-by date
     */
    @OpenTo(Role.SHOP_STAFF)
    public SaleResult sell(Actor by, SaleDraft draft) {
        Optional<TillRegister> held = tills.holdIfThere(draft.tillCode());
        Optional<Sale> known = sales.find(draft.id());
        if (known.isPresent()) {
            return repeated(known.get(), draft.contentHash());
        }
        Instant now = clock.instant();
        SaleCheck.Checked sale = saleCheck.check(by, draft, held, now);
        TillRegister register = held.orElseThrow();
        SaleDraft.Completed completed = draft.completed();
        if (completed != null) {
            return complete(by, draft, completed, sale, register, now);
        }
        // The shelf first, because it asks: afterwards everything is written together.
        stock.sell(by, goods(sale.lines()), Workshop.SHOP, sale.day(), new MovementSource("SALE", draft.id()));
        Sale receipt = receipt(draft, sale, 0, register.giveNumber(), by.name(), null, now);
        keep(by, register, receipt, now);
        return new SaleResult(receipt, true);
    }

    /** Keeps a sale that is complete already, with what somebody should look at. */
    private SaleResult complete(
            Actor by,
            SaleDraft draft,
            SaleDraft.Completed completed,
            SaleCheck.Checked sale,
            TillRegister register,
            Instant now) {
        TillDevice device = devices.numbering(register, completed);
        Sale receipt = receipt(
                draft, sale, device.series(), completed.number(), completed.cashier(), completed.approver(), now);
        Map<Oddity, String> odd = new EnumMap<>(Oddity.class);
        odd.putAll(sale.oddities());
        oddities.ofDelivery(by, register, device, receipt).forEach(kind -> odd.put(kind, ""));
        stock
                .handedOver(by, goods(sale.lines()), Workshop.SHOP, sale.day(), new MovementSource("SALE", draft.id()))
                .stream()
                .findFirst()
                .ifPresent(lot -> odd.put(Oddity.PAST_USE_BY, lot.number()));
        keep(by, register, receipt, now);
        oddities.note(receipt.id(), odd);
        device.count(now);
        return new SaleResult(receipt, true);
    }

    private static Sale receipt(
            SaleDraft draft,
            SaleCheck.Checked sale,
            int series,
            long number,
            String cashier,
            @Nullable String approver,
            Instant now) {
        return new Sale(
                new ReceiptHead(
                        draft.id(),
                        SaleKind.SALE,
                        sale.tillCode(),
                        series,
                        number,
                        sale.soldAt(),
                        sale.day(),
                        now,
                        cashier,
                        approver,
                        draft.eatIn(),
                        null,
                        sale.exchangeOf(),
                        null,
                        false,
                        draft.contentHash()),
                sale.lines(),
                sale.payments());
    }

    /** Keeps a receipt, writes it into the till's journal and adds it to what has been taken. */
    private void keep(Actor by, TillRegister register, Sale receipt, Instant now) {
        sales.add(receipt);
        journal.add(register.write(Happening.of(receipt), now, by.name()));
        register.take(receipt);
    }

    /**
     * Takes goods back and gives the money back: a receipt of its own with the sale's price, rate and split, the sign
     * turned. The goods go back to the shop's shelf. It is numbered here, for it needs the sale's receipt.
     *
     * @return the receipt of the return, and whether it is new
     * @throws NotFound if there is no such sale
     * @throws OtherContent if there is a receipt of something else under this id
     * @throws InvalidInput with every fault at once, among them more than was bought or is left
     */
    @OpenTo(Role.SHOP_STAFF)
    public SaleResult giveBack(Actor by, ReturnDraft draft) {
        String hash = draft.contentHash();
        Optional<Sale> known = sales.find(draft.id());
        if (known.isPresent()) {
            return repeated(known.get(), hash);
        }
        Sale original = sales.find(draft.originalId()).orElseThrow(() -> new NotFound("receipt", draft.originalId()));
        // Two returns of one sale wait for each other at the till that sold it, wherever they are made.
        new TreeSet<>(List.of(original.tillCode(), draft.tillCode()))
                .forEach(code -> tills.find(code).ifPresent(till -> tills.hold(code)));
        known = sales.find(draft.id());
        if (known.isPresent()) {
            return repeated(known.get(), hash);
        }
        Instant now = clock.instant();
        SaleCheck.Checked back = returnCheck.check(by, draft, original, sales.returnsOf(original.id()), now);
        TillRegister register = tills.hold(back.tillCode());
        Sale receipt = new Sale(
                new ReceiptHead(
                        draft.id(),
                        SaleKind.RETURN,
                        back.tillCode(),
                        0,
                        register.giveNumber(),
                        back.soldAt(),
                        back.day(),
                        now,
                        by.name(),
                        null,
                        original.isEatIn(),
                        original.id(),
                        null,
                        null,
                        false,
                        hash),
                back.lines(),
                back.payments());
        keep(by, register, receipt, now);
        stock.takeBack(by, goods(back.lines()), Workshop.SHOP, new MovementSource("RETURN", draft.id()));
        return new SaleResult(receipt, true);
    }

    private static SaleResult repeated(Sale receipt, String hash) {
        if (!receipt.isOf(hash)) {
            throw new OtherContent(receipt.id(), receipt.receiptNumber());
        }
        return new SaleResult(receipt, false);
    }

    /**
     * How much of each product moves, whichever way: two lines of candles are one movement. What is not in the list is on
     * no shelf.
     */
    private static Map<Long, Quantity> goods(List<SoldLine> lines) {
        Map<Long, Quantity> goods = new LinkedHashMap<>();
        for (SoldLine line : lines) {
            Long product = line.productId();
            if (product == null) {
                continue;
            }
            Quantity moved = line.quantity().isNegative() ? line.quantity().negated() : line.quantity();
            goods.merge(product, moved, Quantity::plus);
        }
        return goods;
    }

    /**
     * The receipt with this id, of a sale or a return.
     *
     * @throws NotFound if there is none
     */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public Sale receipt(Actor by, UUID id) {
        return sales.find(id).orElseThrow(() -> new NotFound("receipt", id));
    }

    /**
     * Which receipts these are, for tracing goods: number and moment, nothing of money. In the order they were sold; one
     * that does not exist is left out.
     */
    @OpenTo({Role.ACTIVITY_LEADER, Role.SHOP_STAFF, Role.ADMIN})
    public List<ReceiptName> receiptNames(Actor by, Collection<UUID> ids) {
        return sales.names(ids);
    }

    /** The other half of an exchange: of a sale the return that paid for it, of a return the sale that was paid with it. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public Optional<Sale> otherHalf(Actor by, Sale receipt) {
        return sales.otherHalf(receipt);
    }

    /** The returns of a sale, oldest first. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public List<Sale> returnsOf(Actor by, UUID saleId) {
        return sales.returnsOf(saleId);
    }

    /**
     * How much of each line of a sale can still come back, by the line's position; zero for what is back already. Of a
     * return nothing can.
     *
     * @throws NotFound if there is no such receipt
     */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public Map<Integer, Quantity> left(Actor by, UUID saleId) {
        Sale sale = receipt(by, saleId);
        List<Sale> returns = sales.returnsOf(saleId);
        Map<Integer, Quantity> left = new LinkedHashMap<>();
        for (SaleLine line : sale.lines()) {
            left.put(
                    line.position(),
                    sale.isReturn()
                            ? Quantity.ZERO
                            : ComingBack.of(line, returns).left());
        }
        return left;
    }

    /**
     * What goods of a sale give back when they return, before cash rounding.
     *
     * @throws NotFound if there is no such sale
     * @throws InvalidInput with every fault at once, as {@link #giveBack} would name it
     */
    @OpenTo(Role.SHOP_STAFF)
    public Worth worth(Actor by, UUID saleId, List<ReturnDraft.Line> lines) {
        return returnCheck.worth(by, lines, receipt(by, saleId), sales.returnsOf(saleId));
    }

    /** Receipts of a period, newest first. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public List<Sale> receipts(Actor by, ReceiptFilter filter) {
        return sales.matching(filter);
    }

    /** All tills, live ones first. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE, Role.ADMIN})
    public List<TillRegister> tills(Actor by) {
        return tills.all();
    }

    /** The tills that a cashier may stand at. */
    @OpenTo(Role.SHOP_STAFF)
    public List<TillRegister> selling(Actor by) {
        return tills.all().stream().filter(TillRegister::sells).toList();
    }

    /**
     * Sets up a till that sells. Asked again with the same code and name, it is the same till.
     *
     * @param code up to 20 capital letters, digits and hyphens; it stands on every receipt
     * @param name what people call it, up to 60 characters
     * @throws InvalidInput if code or name cannot be, or if the code belongs to another till
     */
    @OpenTo(Role.ADMIN)
    public TillRegister setUp(Actor by, String code, String name) {
        List<Fault> faults = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            faults.add(new Fault("code", "sales.fault.till-code"));
        }
        if (name.isBlank() || name.length() > NAME_MAX) {
            faults.add(new Fault("name", "sales.fault.till-name", Map.of("most", NAME_MAX)));
        }
        Optional<TillRegister> known = tills.find(code);
        if (known.isPresent()
                && !(known.get().name().equals(name) && known.get().kind() == TillKind.LIVE)) {
            faults.add(new Fault("code", "sales.fault.till-taken"));
        }
        InvalidInput.refuse(faults);
        if (known.isPresent()) {
            return known.get();
        }
        TillRegister till = new TillRegister(code, name, TillKind.LIVE);
        tills.add(till);
        return till;
    }
}
