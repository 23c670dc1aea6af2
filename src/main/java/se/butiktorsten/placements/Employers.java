package se.butiktorsten.placements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds and keeps employers. */
@ApplicationScoped
class Employers {

    @PersistenceContext
    EntityManager em;

    void add(Employer employer) {
        em.persist(employer);
    }

    Optional<Employer> find(long id) {
        return Optional.ofNullable(em.find(Employer.class, id));
    }

    Optional<Employer> with(OrgNumber orgNumber) {
        return em.createQuery("SELECT e FROM Employer e WHERE e.orgNumber = :orgNumber", Employer.class)
                .setParameter("orgNumber", orgNumber.digits())
                .getResultStream()
                .findFirst();
    }

    void add(EmployerNote note) {
        em.persist(note);
    }

    /** What was noted about this employer, the latest first. */
    List<EmployerNote> notesOn(Employer employer) {
        return em.createQuery(
                        "SELECT n FROM EmployerNote n WHERE n.employer = :employer ORDER BY n.id DESC",
                        EmployerNote.class)
                .setParameter("employer", employer)
                .getResultList();
    }

    /** Keeps everybody else from giving this employer's seats away until the transaction ends; changes nothing. */
    void hold(Employer employer) {
        em.createNativeQuery("UPDATE employer SET seats = seats WHERE id = ?")
                .setParameter(1, employer.id())
                .executeUpdate();
    }

    List<Employer> byName() {
        return em.createQuery("SELECT e FROM Employer e ORDER BY e.name, e.id", Employer.class)
                .getResultList();
    }
}
