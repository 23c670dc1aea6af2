package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.ShopStaff;

/** What somebody should look at in kept sales. */
@ApplicationScoped
class Oddities {

    @PersistenceContext
    EntityManager em;

    @Inject
    ShopStaff staff;

    /** Notes what is odd about a sale that has just been kept. */
    void note(UUID saleId, Map<Oddity, String> oddities) {
        oddities.forEach((kind, fact) -> em.persist(new SaleOddity(saleId, kind, fact)));
    }

    /** What is odd about when, by whom and from where a complete sale came. */
    Set<Oddity> ofDelivery(Actor by, TillRegister till, TillDevice device, Sale receipt) {
        Set<Oddity> odd = EnumSet.noneOf(Oddity.class);
        if (!device.isTheTill()) {
            odd.add(Oddity.REPLACED_DEVICE);
        }
        if (till.closedAt().filter(receipt.soldAt()::isBefore).isPresent()) {
            odd.add(Oddity.AFTER_CLOSE);
        }
        if (!receipt.cashier().equals(by.name()) && !staff.includes(receipt.cashier())) {
            odd.add(Oddity.CASHIER);
        }
        return odd;
    }

    /** What nobody has looked at yet, oldest sale first. */
    List<SaleOddity> unseen(int most) {
        return em.createQuery(
                        "SELECT o FROM SaleOddity o, Sale s WHERE s.id = o.saleId AND o.seenAtUtc IS NULL"
                                + " ORDER BY s.receivedAtUtc, o.saleId, o.kind",
                        SaleOddity.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Everything noted about one sale. */
    List<SaleOddity> of(UUID saleId) {
        return em.createQuery("SELECT o FROM SaleOddity o WHERE o.saleId = :sale ORDER BY o.kind", SaleOddity.class)
                .setParameter("sale", saleId.toString())
                .getResultList();
    }
}
