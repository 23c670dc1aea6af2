package se.butiktorsten.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Keeps what orders have used, and what was said of it at their end. */
@ApplicationScoped
class UsedMaterials {

    @PersistenceContext
    EntityManager em;

    void add(UsedMaterial used) {
        em.persist(used);
        em.flush();
    }

    void add(MaterialSettlement settlement) {
        em.persist(settlement);
        em.flush();
    }

    /** What these orders have used, in the order it was recorded. */
    List<UsedMaterial> of(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select u from UsedMaterial u where u.orderId in :orders order by u.id", UsedMaterial.class)
                .setParameter("orders", orderIds)
                .getResultList();
    }

    List<UsedMaterial> by(StepRecord record) {
        return em.createQuery(
                        "select u from UsedMaterial u where u.recordId = :record order by u.id", UsedMaterial.class)
                .setParameter("record", record.id())
                .getResultList();
    }

    /** What these records used, whether it was taken back or not. */
    List<UsedMaterial> byRecords(Collection<String> recordIds) {
        if (recordIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select u from UsedMaterial u where u.recordId in :records order by u.id", UsedMaterial.class)
                .setParameter("records", recordIds)
                .getResultList();
    }

    /** What was said of these orders. */
    List<MaterialSettlement> settlementsOf(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select s from MaterialSettlement s where s.orderId in :orders order by s.id",
                        MaterialSettlement.class)
                .setParameter("orders", orderIds)
                .getResultList();
    }

    /** What was said under these ids. */
    List<MaterialSettlement> settlements(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select s from MaterialSettlement s where s.settlementId in :ids order by s.id",
                        MaterialSettlement.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
