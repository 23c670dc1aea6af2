package se.butiktorsten.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the log-ins. */
@ApplicationScoped
class Accounts {

    @PersistenceContext
    EntityManager em;

    void add(Account account) {
        em.persist(account);
    }

    Optional<Account> find(String login) {
        return Optional.ofNullable(em.find(Account.class, login));
    }

    List<Account> all() {
        return em.createQuery("select a from Account a order by a.login", Account.class)
                .getResultList();
    }
}
