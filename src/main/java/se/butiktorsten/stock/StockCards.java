package se.butiktorsten.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;

/**
 * Finds, makes and holds stock cards. Whoever wants to change a balance holds the card first: a statement that touches
 * its row keeps everybody else waiting until the transaction ends, on Derby as on PostgreSQL.
 */
@ApplicationScoped
class StockCards {

    @PersistenceContext
    EntityManager em;

    StockCard get(long id) {
        StockCard card = em.find(StockCard.class, id);
        if (card == null) {
            throw new NotFound("stock-card", id);
        }
        return card;
    }

    Optional<StockCard> find(Shelf shelf) {
        return em.createQuery(
                        "select c from StockCard c where c.productId = :product and c.place = :place", StockCard.class)
                .setParameter("product", shelf.productId())
                .setParameter("place", shelf.place())
                .getResultStream()
                .findFirst();
    }

    /** By place and product; put in order here, which costs a third of what it costs Derby. */
    List<StockCard> all() {
        return em.createQuery("select c from StockCard c", StockCard.class)
                .getResultStream()
                .sorted(Comparator.comparing((StockCard card) -> card.place().name())
                        .thenComparingLong(StockCard::productId))
                .toList();
    }

    /** Those with these ids, in one query. */
    List<StockCard> those(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select c from StockCard c where c.id in :ids", StockCard.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<StockCard> at(Workshop place) {
        return em.createQuery("select c from StockCard c where c.place = :place order by c.productId", StockCard.class)
                .setParameter("place", place)
                .getResultList();
    }

    List<StockCard> of(long productId) {
        return em.createQuery(
                        "select c from StockCard c where c.productId = :product order by c.place", StockCard.class)
                .setParameter("product", productId)
                .getResultList();
    }

    /** The cards that ask to be counted, the longest waiting first. */
    List<StockCard> wantingRecount() {
        return em.createQuery(
                        "select c from StockCard c where c.recountSinceUtc is not null order by c.recountSinceUtc, c.id",
                        StockCard.class)
                .getResultList();
    }

    /** The one card, made if there is none, held until the transaction ends. */
    StockCard hold(Shelf shelf) {
        return hold(List.of(shelf)).of(shelf);
    }

    /** The cards, made where there are none, held in the order of their ids so that two callers never wait for each other. */
    Held hold(Collection<Shelf> shelves) {
        Map<Shelf, Long> ids = idsOf(shelves);
        shelves.stream()
                .distinct()
                .sorted(Comparator.comparing(Shelf::place).thenComparing(Shelf::productId))
                .forEach(shelf ->
                        ids.computeIfAbsent(shelf, missing -> make(missing).id()));
        Map<Shelf, StockCard> cards = new HashMap<>();
        holdThose(ids.values()).forEach(card -> cards.put(card.shelf(), card));
        return new Held(cards);
    }

    /** The ids of the cards of these shelves, as far as there are cards, in one query. */
    private Map<Shelf, Long> idsOf(Collection<Shelf> shelves) {
        Map<Shelf, Long> ids = new HashMap<>();
        if (!shelves.isEmpty()) {
            em.createQuery(
                            "select c.id, c.productId, c.place from StockCard c"
                                    + " where c.productId in :products and c.place in :places",
                            Object[].class)
                    .setParameter(
                            "products",
                            shelves.stream().map(Shelf::productId).distinct().toList())
                    .setParameter(
                            "places",
                            shelves.stream().map(Shelf::place).distinct().toList())
                    .getResultList()
                    .forEach(row -> ids.put(new Shelf((Long) row[1], (Workshop) row[2]), (Long) row[0]));
            ids.keySet().retainAll(Set.copyOf(shelves));
        }
        return ids;
    }

    /** Holds a card that is there, and reads it as it is then. */
    void hold(StockCard card) {
        holdThose(List.of(card.id()));
    }

    /** Row by row in one batch, because a statement for all of them would take them in an order of its own. */
    private List<StockCard> holdThose(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        em.flush();
        try (PreparedStatement hold =
                em.unwrap(Connection.class).prepareStatement("UPDATE stock_card SET version = version WHERE id = ?")) {
            for (long id : ids.stream().sorted().toList()) {
                hold.setLong(1, id);
                hold.addBatch();
            }
            hold.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        List<StockCard> held = em.createNamedQuery("StockCard.asTheyAre", StockCard.class)
                .setParameter("ids", ids)
                .getResultList();
        if (held.size() < ids.size()) {
            throw new NotFound("stock-card", ids);
        }
        return held;
    }

    /** Makes a card, one at a time per place: of two who want the same, the second finds what the first made. */
    private StockCard make(Shelf shelf) {
        int held = em.createNativeQuery("UPDATE stock_place SET cards = cards + 1 WHERE place = ?1")
                .setParameter(1, shelf.place().name())
                .executeUpdate();
        if (held == 0) {
            throw new IllegalStateException("The place " + shelf.place() + " is missing in stock_place");
        }
        return find(shelf).orElseGet(() -> {
            StockCard card = new StockCard(shelf.productId(), shelf.place());
            em.persist(card);
            em.flush();
            return card;
        });
    }

    /** Cards that nobody else can touch before the transaction ends. */
    record Held(Map<Shelf, StockCard> cards) {

        Collection<StockCard> all() {
            return cards.values();
        }

        StockCard of(Shelf shelf) {
            StockCard card = cards.get(shelf);
            if (card == null) {
                throw new IllegalStateException("Not held: " + shelf);
            }
            return card;
        }
    }
}
