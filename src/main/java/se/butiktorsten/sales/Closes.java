package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.Period;

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

    /** The approvals of these closes, by close. */
    Map<UUID, CloseApproval> approvals(Collection<DayClose> closes) {
        Map<UUID, CloseApproval> approvals = new HashMap<>();
        if (!closes.isEmpty()) {
            em.createQuery("SELECT a FROM CloseApproval a WHERE a.closeId IN :ids", CloseApproval.class)
                    .setParameter(
                            "ids",
                            closes.stream().map(close -> close.id().toString()).toList())
                    .getResultList()
                    .forEach(approval -> approvals.put(approval.closeId(), approval));
        }
        return approvals;
    }
}
