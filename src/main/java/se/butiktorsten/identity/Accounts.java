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

    /** The account with its roles, in one query: every request asks for one. */
    Optional<Account> find(String login) {
        return em
                .createQuery("select a from Account a left join fetch a.roles where a.login = :login", Account.class)
                .setParameter("login", login)
                .getResultList()
                .stream()
                .findFirst();
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

    /** Those who may log in and have chosen a short code, by name. */
    List<Account> withPin() {
        return em.createQuery(
                        "select a from Account a where a.active = true and a.pinHash is not null"
                                + " order by a.displayName, a.login",
                        Account.class)
                .setHint("eclipselink.batch", "a.roles")
                .getResultList();
    }

    List<Account> all() {
        return em.createQuery("select a from Account a order by a.login", Account.class)
                .getResultList();
    }
}
