package se.butiktorsten.transfers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;

/** Keeps pick lists with their lines. */
@ApplicationScoped
class PickLists {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new list; afterwards it and its lines have their ids. */
    void add(PickList list) {
        em.persist(list);
        em.flush();
    }

    PickList get(long id) {
        PickList list = em.find(PickList.class, id);
        if (list == null) {
            throw new NotFound("pick-list", id);
        }
        return list;
    }

    /** The list sent under this id, if it was. */
    Optional<PickList> sent(UUID sentId) {
        return em.createQuery("select l from PickList l where l.sentId = :sent", PickList.class)
                .setParameter("sent", sentId.toString())
                .getResultStream()
                .findFirst();
    }

    /** Lets nobody else write to the list until the transaction ends, and reads it and its lines as they are then. */
    PickList hold(long id) {
        int held = em.createQuery("update PickList l set l.version = l.version where l.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (held == 0) {
            throw new NotFound("pick-list", id);
        }
        PickList list = get(id);
        em.refresh(list);
        return list;
    }

    /** Keeps a new line of a list that is held; afterwards the line has its id and the list its new version. */
    void add(PickLine line) {
        PickList list = line.list();
        em.persist(line);
        em.flush();
        em.createQuery("update PickList l set l.version = l.version + 1 where l.id = :id")
                .setParameter("id", list.id())
                .executeUpdate();
        em.refresh(list);
    }

    /** Gives a changed list its new version. */
    void flush() {
        em.flush();
    }

    /** Those in one of these states, with their lines, the oldest first. */
    List<PickList> in(Collection<PickStatus> states) {
        return em.createQuery("""
                        select distinct l from PickList l left join fetch l.lines i where l.status in :states
                        order by l.id, i.position""", PickList.class)
                .setParameter("states", states)
                .getResultList();
    }

    /** Those in one of these states, the latest first and no more than so many. */
    List<PickList> latestIn(Collection<PickStatus> states, int most) {
        return em.createQuery("select l from PickList l where l.status in :states order by l.id desc", PickList.class)
                .setParameter("states", states)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many are on their way to a place. */
    int onTheirWayTo(Workshop place) {
        return em.createQuery(
                        "select count(l) from PickList l where l.status = :status and l.toPlace = :place", Long.class)
                .setParameter("status", PickStatus.ON_ITS_WAY)
                .setParameter("place", place)
                .getSingleResult()
                .intValue();
    }
}
