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

    /** Those who may log in as leaders, by log-in name; roles and workshops of all of them in two more queries. */
    List<Account> leaders() {
        return em.createQuery(
                        "select a from Account a join a.roles r where a.active = true and r = :leader order by a.login",
                        Account.class)
                .setParameter("leader", Role.ACTIVITY_LEADER)
                .setHint("eclipselink.batch", "a.roles")
                .setHint("eclipselink.batch", "a.leads")
                .getResultList();
    }

    List<Account> all() {
        return em.createQuery("select a from Account a order by a.login", Account.class)
                .getResultList();
    }
}
