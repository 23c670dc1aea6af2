package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Identified;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * What happens at a till besides selling: a device becomes the till, hands it over or is replaced; change is counted into
 * the drawer; a purchase is practised. Everything gets a row in the till's journal and may be sent as often as the net
 * needs.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class TillDesk {

    private static final int NAME_MAX = 60;
    private static final int ODD_MOST = 300;
    private static final int SAYS_MAX = JournalRow.SAYS_MAX;
    private static final Money DRAWER_MAX = Money.ofKronor(100_000);

    @Inject
    Clock clock;

    @Inject
    Tills tills;

    @Inject
    Devices devices;

    @Inject
    Sales sales;

    @Inject
    Journal journal;

    @Inject
    Oddities oddities;

    @Inject
    Cashiers cashiers;

    @Inject
    DiscountLimit discountLimit;

    /**
     * Makes a device the till. Sent again it is the same device and the same series.
     *
     * @param id the id that the device gave itself
     * @param name what people call the device, up to 60 characters
     * @param replacing whether another device that is the till now may be replaced: what it has not sent yet may still
     *     come, but it is not waited for
     * @throws NotFound if there is no such till that sells
     * @throws TillInUse if another device is the till and is not to be replaced
     * @throws InvalidInput if the name cannot be, or the device was another till
     */
    @OpenTo(Role.SHOP_STAFF)
    public TillDevice open(Actor by, String tillCode, UUID id, String name, boolean replacing) {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw new InvalidInput(List.of(new Fault("name", "sales.fault.device-name", Map.of("most", NAME_MAX))));
        }
        TillRegister till = held(tillCode);
        Optional<TillDevice> known = devices.find(id);
        if (known.isPresent()) {
            return devices.of(till, id);
        }
        Instant now = clock.instant();
        devices.current(tillCode).ifPresent(other -> {
            if (!replacing) {
                throw new TillInUse(other);
            }
            end(by, till, other, DeviceEnding.REPLACED, now);
        });
        TillDevice device = new TillDevice(id, tillCode, till.giveSeries(), name.strip(), now, by.name());
        devices.add(device);
        write(by, till, JournalKind.DEVICE_OPENED, device, now);
        return device;
    }

    /**
     * Ends a device's being the till, when everything it made is here.
     *
     * @param made the number of the last receipt it made
     * @param trained the same of its training receipts
     * @throws OutOfOrder if something it made is not here yet
     */
    @OpenTo(Role.SHOP_STAFF)
    public TillDevice handOver(Actor by, String tillCode, UUID id, long made, long trained) {
        TillRegister till = held(tillCode);
        TillDevice device = devices.of(till, id);
        if (made > device.lastNumber()) {
            throw new OutOfOrder(made, device.lastNumber() + 1);
        }
        if (trained > device.lastTraining()) {
            throw new OutOfOrder(trained, device.lastTraining() + 1);
        }
        if (device.isTheTill()) {
            end(by, till, device, DeviceEnding.HANDED_OVER, clock.instant());
        }
        return device;
    }

    private void end(Actor by, TillRegister till, TillDevice device, DeviceEnding how, Instant now) {
        device.end(how, now, by.name());
        write(
                by,
                till,
                how == DeviceEnding.REPLACED ? JournalKind.DEVICE_REPLACED : JournalKind.DEVICE_CLOSED,
                device,
                now);
    }

    private void write(Actor by, TillRegister till, JournalKind kind, TillDevice device, Instant now) {
        String says = ReceiptName.of(till.code(), device.series(), device.lastNumber()) + ", " + device.name();
        journal.add(till.write(Happening.of(kind, now, device.id(), says, Money.ZERO), now, by.name()));
    }

    /** What is here of a device: it asks when it starts, and tells that it is alive. */
    @OpenTo(Role.SHOP_STAFF)
    public TillDevice heard(Actor by, String tillCode, UUID id) {
        TillDevice device = devices.of(held(tillCode), id);
        device.heard(clock.instant());
        return device;
    }

    /** The devices that are or were this till, the latest first. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE, Role.ADMIN})
    public List<TillDevice> devices(Actor by, String tillCode) {
        return devices.of(tillCode);
    }

    /**
     * Notes what happened at a till. Sent again it is noted once.
     *
     * @return whether it is new
     * @throws NotFound if there is no such till, or no receipt of which a copy was given
     * @throws SentBefore if something else was sent under this id
     * @throws OutOfOrder if a training receipt has another number than the one after its device's last
     * @throws InvalidInput with every fault at once
     */
    @OpenTo(Role.SHOP_STAFF)
    public boolean note(Actor by, TillEvent event) {
        check(event);
        TillRegister till = held(event.tillCode());
        Instant now = clock.instant();
        Happening what = Happening.of(event.kind(), event.at(), event.id(), event.says(), event.amount());
        Optional<JournalRow> known = journal.find(event.id(), event.kind());
        if (known.isPresent()) {
            if (event.kind() != JournalKind.COPY && !known.get().contentHash().equals(what.contentHash())) {
                throw new SentBefore("sales.sent-before", event.id());
            }
            return false;
        }
        TillDevice device = event.device() == null ? null : devices.of(till, event.device());
        if (event.kind() == JournalKind.COPY) {
            Sale receipt = sales.find(event.id()).orElseThrow(() -> new NotFound("receipt", event.id()));
            what = Happening.of(JournalKind.COPY, event.at(), receipt.id(), receipt.receiptNumber(), receipt.total());
        }
        if (event.kind() == JournalKind.TRAINING) {
            count(device, event.training(), now);
        }
        journal.add(till.write(what, now, by.name()));
        till.take(what.kind(), what.amount(), what.at());
        return true;
    }

    private static void count(@Nullable TillDevice device, long number, Instant now) {
        if (device == null) {
            throw new InvalidInput(List.of(new Fault("device", "sales.fault.device")));
        }
        if (number != device.lastTraining() + 1) {
            throw new OutOfOrder(number, device.lastTraining() + 1);
        }
        device.countTraining(now);
    }

    private static void check(TillEvent event) {
        List<Fault> faults = new ArrayList<>();
        if (!event.kind().isEvent()) {
            faults.add(new Fault("kind", "sales.fault.event-kind"));
        }
        boolean moves = event.kind() == JournalKind.PAID_IN || event.kind() == JournalKind.PAID_OUT;
        if (event.amount().isNegative()
                || (moves && event.amount().isZero())
                || event.amount().compareTo(event.kind() == JournalKind.TRAINING ? Limits.TOTAL_MAX : DRAWER_MAX) > 0) {
            faults.add(new Fault("amountOre", "sales.fault.event-amount", Map.of("most", DRAWER_MAX)));
        }
        if (event.says().length() > SAYS_MAX) {
            faults.add(new Fault("says", "sales.fault.event-says", Map.of("most", SAYS_MAX)));
        }
        if (moves && event.says().isBlank()) {
            faults.add(new Fault("says", "sales.fault.event-why"));
        }
        InvalidInput.refuse(faults);
    }

    /** Kept sales that nobody has looked at yet, the one that came first first; at most some hundred. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public List<OddSale> odd(Actor by) {
        Map<UUID, List<SaleOddity>> bySale = new LinkedHashMap<>();
        for (SaleOddity oddity : oddities.unseen(ODD_MOST)) {
            bySale.computeIfAbsent(oddity.saleId(), sale -> new ArrayList<>()).add(oddity);
        }
        Map<UUID, Sale> kept = sales.withIds(bySale.keySet());
        List<OddSale> odd = new ArrayList<>();
        bySale.forEach((id, notes) -> odd.add(new OddSale(Objects.requireNonNull(kept.get(id)), notes)));
        return odd;
    }

    /** What is odd about one sale, seen or not. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public List<SaleOddity> oddAbout(Actor by, UUID saleId) {
        return oddities.of(saleId);
    }

    /** Somebody has looked at what is odd about a sale. Said again it changes nothing. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public void see(Actor by, UUID saleId) {
        oddities.of(saleId).forEach(oddity -> oddity.see(clock.instant(), by.name()));
    }

    /**
     * Somebody who has shown their short code stands at the till from now on, or approves something there.
     *
     * @throws NotFound if there is no such till that sells
     */
    @OpenTo(Role.SHOP_STAFF)
    public Cashier signOn(Actor by, String tillCode, Identified person) {
        TillRegister till = held(tillCode);
        Instant now = clock.instant();
        int most = discountLimit.percentOf(person.actor());
        cashiers.signOn(tillCode, person.login(), now, most);
        journal.add(till.write(
                Happening.of(JournalKind.SIGNED_ON, now, UUID.randomUUID(), person.login(), Money.ZERO),
                now,
                by.name()));
        return new Cashier(person.login(), person.name(), most);
    }

    private TillRegister held(String code) {
        if (tills.find(code).filter(TillRegister::sells).isEmpty()) {
            throw new NotFound("till", code);
        }
        return tills.hold(code);
    }
}
