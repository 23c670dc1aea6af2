package se.butiktorsten.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.butiktorsten.shared.db.ByIds;

/** Keeps internal referrals. */
@ApplicationScoped
class InternalReferrals {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new one; afterwards it has its id. */
    void add(InternalReferral referral) {
        em.persist(referral);
        em.flush();
    }

    Optional<InternalReferral> find(long id) {
        return Optional.ofNullable(em.find(InternalReferral.class, id));
    }

    /** Those of these participants, the latest first. */
    List<InternalReferral> of(Set<Long> participantIds) {
        return ByIds.ask(
                participantIds,
                some -> em.createQuery(
                                "SELECT r FROM InternalReferral r WHERE r.participantId IN :some ORDER BY r.id DESC",
                                InternalReferral.class)
                        .setParameter("some", some)
                        .getResultList());
    }

    /** Those that wait for an answer, the one that waits longest first. */
    List<InternalReferral> waiting() {
        return em.createQuery(
                        "SELECT r FROM InternalReferral r WHERE r.status = :sent ORDER BY r.id", InternalReferral.class)
                .setParameter("sent", ReferralStatus.SENT)
                .getResultList();
    }
}
