package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.db.ByIds;

/** The closes of all tills. Only grows. */
@ApplicationScoped
class Closes {

    @PersistenceContext
    EntityManager em;

    void add(DayClose close) {
        em.persist(close);
    }

    void add(CloseApproval approval) {
        em.persist(approval);
    }

    Optional<DayClose> find(UUID id) {
        return Optional.ofNullable(em.find(DayClose.class, id.toString()));
    }

    Optional<CloseApproval> approvalOf(UUID closeId) {
        return Optional.ofNullable(em.find(CloseApproval.class, closeId.toString()));
    }

    /** The closes of a period, latest first. */
    List<DayClose> of(Period period) {
        return em.createQuery(
                        "SELECT c FROM DayClose c WHERE c.businessDay BETWEEN :from AND :to"
                                + " ORDER BY c.closedAtUtc DESC, c.tillCode",
                        DayClose.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    /** Those that nobody has approved, oldest first. */
    List<DayClose> unapproved() {
        return em.createQuery(
                        "SELECT c FROM DayClose c WHERE NOT EXISTS (SELECT a FROM CloseApproval a WHERE a.closeId = c.id)"
                                + " ORDER BY c.closedAtUtc, c.tillCode",
                        DayClose.class)
                .getResultList();
    }

    /** How much more was in the drawers than should have been, all closes of these days together; negative is less. */
    Money cashDifference(Period period) {
        Long ore = em.createQuery(
                        "SELECT SUM(c.countedOre - c.expectedOre) FROM DayClose c WHERE c.businessDay BETWEEN :from AND :to",
                        Long.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getSingleResult();
        return new Money(ore == null ? 0 : ore);
    }

    /** The ids of all of them. */
    List<UUID> ids() {
        return em.createQuery("SELECT c.id FROM DayClose c", String.class)
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }

    /** Those with these ids, earliest first; one that is not here is left out. */
    List<DayClose> those(Collection<UUID> ids) {
        List<DayClose> found = new ArrayList<>(ByIds.ask(
                ids.stream().map(UUID::toString).toList(),
                some -> em.createQuery("SELECT c FROM DayClose c WHERE c.id IN :ids", DayClose.class)
                        .setParameter("ids", some)
                        .getResultList()));
        found.sort(Comparator.comparing(DayClose::closedAt).thenComparing(DayClose::tillCode));
        return found;
    }

    /** The approvals of these closes, by close. */
    Map<UUID, CloseApproval> approvals(Collection<DayClose> closes) {
        Map<UUID, CloseApproval> approvals = new HashMap<>();
        ByIds.ask(
                        closes.stream().map(close -> close.id().toString()).toList(),
                        ids -> em.createQuery(
                                        "SELECT a FROM CloseApproval a WHERE a.closeId IN :ids", CloseApproval.class)
                                .setParameter("ids", ids)
                                .getResultList())
                .forEach(approval -> approvals.put(approval.closeId(), approval));
        return approvals;
    }
}
