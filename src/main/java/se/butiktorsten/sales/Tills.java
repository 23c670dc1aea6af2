package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import se.butiktorsten.shared.NotFound;

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
     * The till as it is now, for whoever changes it: everybody else who needs it waits until our transaction ends. An
     * UPDATE that changes nothing locks the row alike on both databases; a pessimistic lock does not.
     */
    TillRegister hold(String code) {
        return holdIfThere(code).orElseThrow(() -> new NotFound("till", code));
    }

    /** The same; none when there is no such till. */
    Optional<TillRegister> holdIfThere(String code) {
        em.createQuery("UPDATE TillRegister t SET t.lastNumber = t.lastNumber WHERE t.code = :code")
                .setParameter("code", code)
                .executeUpdate();
        return em
                .createNamedQuery("TillRegister.asItIs", TillRegister.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst();
    }
}
