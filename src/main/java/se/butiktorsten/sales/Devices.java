package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;

/** The devices that are, or were, tills. Whoever changes one has locked its till first. */
@ApplicationScoped
class Devices {

    @PersistenceContext
    EntityManager em;

    void add(TillDevice device) {
        em.persist(device);
    }

    /** The device as it is now. */
    Optional<TillDevice> find(UUID id) {
        return em
                .createNamedQuery("TillDevice.asItIs", TillDevice.class)
                .setParameter("id", id.toString())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All that are or were this till, the latest first. */
    List<TillDevice> of(String tillCode) {
        return em.createQuery(
                        "SELECT d FROM TillDevice d WHERE d.tillCode = :till ORDER BY d.series DESC", TillDevice.class)
                .setParameter("till", tillCode)
                .setHint("eclipselink.refresh", true)
                .getResultList();
    }

    /** The device that is this till right now. */
    Optional<TillDevice> current(String tillCode) {
        return of(tillCode).stream().filter(TillDevice::isTheTill).findFirst();
    }

    /**
     * The device that gave a completed sale its number, which must be the one after its last.
     *
     * @throws InvalidInput if it was never this till
     * @throws OutOfOrder if it is another number
     */
    TillDevice numbering(TillRegister till, SaleDraft.Completed completed) {
        TillDevice device = of(till, completed.device());
        if (completed.number() != device.lastNumber() + 1) {
            throw new OutOfOrder(completed.number(), device.lastNumber() + 1);
        }
        return device;
    }

    /**
     * A device of this till.
     *
     * @throws InvalidInput if it was never this till
     */
    TillDevice of(TillRegister till, UUID id) {
        return find(id).filter(device -> device.tillCode().equals(till.code()))
                .orElseThrow(() -> new InvalidInput(List.of(new Fault("device", "sales.fault.device"))));
    }
}
