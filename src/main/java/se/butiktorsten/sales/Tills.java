package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The tills and their receipt numbers. */
@ApplicationScoped
class Tills {

    @PersistenceContext
    EntityManager em;

    void add(TillRegister till) {
        em.persist(till);
    }

    Optional<TillRegister> find(String code) {
        return Optional.ofNullable(em.find(TillRegister.class, code));
    }

    List<TillRegister> all() {
        return em.createQuery("SELECT t FROM TillRegister t ORDER BY t.kind DESC, t.code", TillRegister.class)
                .getResultList();
    }

    /**
     * Makes everybody else who needs this till wait until our transaction ends. An UPDATE that changes nothing locks the
     * row alike on both databases; a pessimistic lock does not.
     */
    void lock(String code) {
        em.createQuery("UPDATE TillRegister t SET t.lastNumber = t.lastNumber WHERE t.code = :code")
                .setParameter("code", code)
                .executeUpdate();
    }

    /** Gives the next receipt number; it is given only if our transaction is kept, so no number is lost. */
    long nextNumber(String code) {
        em.createQuery("UPDATE TillRegister t SET t.lastNumber = t.lastNumber + 1 WHERE t.code = :code")
                .setParameter("code", code)
                .executeUpdate();
        return em.createQuery("SELECT t.lastNumber FROM TillRegister t WHERE t.code = :code", Long.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
