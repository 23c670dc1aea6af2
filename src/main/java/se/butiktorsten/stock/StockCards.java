package se.butiktorsten.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<Shelf, StockCard> cards = new HashMap<>();
        shelves.stream()
                .distinct()
                .sorted(Comparator.comparing(Shelf::place).thenComparing(Shelf::productId))
                .forEach(shelf -> cards.put(shelf, find(shelf).orElseGet(() -> make(shelf))));
        cards.values().stream().sorted(Comparator.comparing(StockCard::id)).forEach(this::hold);
        return new Held(cards);
    }

    /** Holds a card that is there, and reads it as it is then. */
    void hold(StockCard card) {
        em.flush();
        int held = em.createNativeQuery("UPDATE stock_card SET version = version WHERE id = ?1")
                .setParameter(1, card.id())
                .executeUpdate();
        if (held == 0) {
            throw new NotFound("stock-card", card.id());
        }
        em.refresh(card);
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

        StockCard of(Shelf shelf) {
            StockCard card = cards.get(shelf);
            if (card == null) {
                throw new IllegalStateException("Not held: " + shelf);
            }
            return card;
        }
    }
}
