package se.butiktorsten.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;

/** Keeps lots, how much of each lies where, and their parts of the ledger's lines. */
@ApplicationScoped
class Lots {

    @PersistenceContext
    EntityManager em;

    Lot get(long id) {
        Lot lot = em.find(Lot.class, id);
        if (lot == null) {
            throw new NotFound("lot", id);
        }
        return lot;
    }

    Optional<Lot> find(long productId, String number) {
        return em.createQuery("select l from Lot l where l.productId = :product and l.number = :number", Lot.class)
                .setParameter("product", productId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Those with this number, as it is typed or in capitals, of whatever product. */
    List<Lot> withNumber(String number) {
        return em.createQuery("select l from Lot l where l.number in :numbers order by l.id", Lot.class)
                .setParameter("numbers", List.of(number, number.toUpperCase(Locale.ROOT)))
                .getResultList();
    }

    /** Keeps a new lot; afterwards it has its id. */
    void add(Lot lot) {
        em.persist(lot);
        em.flush();
    }

    /** What lies on a card that is held, as it is now. */
    LotsOnCard on(StockCard card) {
        Map<Lot, Quantity> balances = new HashMap<>();
        shelves(List.of(card.id())).forEach(shelf -> balances.put(shelf.lot(), shelf.balance()));
        return new LotsOnCard(card.balance(), balances);
    }

    /** The same of several cards, by their ids, read together. */
    Map<Long, LotsOnCard> on(Collection<StockCard> cards) {
        Map<Long, Map<Lot, Quantity>> balances = new HashMap<>();
        shelves(cards.stream().map(StockCard::id).toList())
                .forEach(shelf -> balances.computeIfAbsent(shelf.cardId(), id -> new HashMap<>())
                        .put(shelf.lot(), shelf.balance()));
        return cards.stream()
                .collect(Collectors.toMap(
                        StockCard::id,
                        card -> new LotsOnCard(card.balance(), balances.getOrDefault(card.id(), Map.of()))));
    }

    private List<LotShelf> shelves(Collection<Long> cardIds) {
        if (cardIds.isEmpty()) {
            return List.of();
        }
        return em.createNamedQuery("LotShelf.asTheyAre", LotShelf.class)
                .setParameter("cards", cardIds)
                .getResultList();
    }

    /** Writes the parts of a line that was just added, and what lies on its card from now on. */
    void add(StockCard card, StockMovement line, List<LotShare> shares) {
        if (shares.isEmpty()) {
            return;
        }
        Map<Lot, LotShelf> shelves = new HashMap<>();
        shelves(List.of(card.id())).forEach(shelf -> shelves.put(shelf.lot(), shelf));
        for (LotShare share : shares) {
            em.persist(new LotLine(line, share));
            LotShelf shelf = shelves.get(share.lot());
            if (shelf == null) {
                em.persist(new LotShelf(share, card));
            } else if (shelf.balance().equals(share.quantity().negated())) {
                em.remove(shelf);
            } else {
                shelf.add(share.quantity());
            }
        }
        em.flush();
    }

    /** The parts of a line, the lot that came first first. */
    List<LotShare> sharesOf(StockMovement line) {
        return em.createQuery(
                        "select l from LotLine l join fetch l.lot where l.movement = :line order by l.lot.id",
                        LotLine.class)
                .setParameter("line", line)
                .getResultStream()
                .map(LotLine::share)
                .toList();
    }

    /** Every line that these lots have a part in, in the order they were written. */
    List<LotLine> linesOf(Collection<Long> lotIds) {
        if (lotIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery("""
                        select l from LotLine l join fetch l.movement m join fetch l.lot
                        where l.lot.id in :lots order by m.happenedAtUtc, m.id, l.id""", LotLine.class).setParameter("lots", lotIds).getResultList();
    }

    /** The parts of what these sources posted, in the order they were written. */
    List<LotLine> linesBy(String sourceKind, Collection<String> sourceIds) {
        if (sourceIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery("""
                        select l from LotLine l join fetch l.movement m join fetch l.lot
                        where m.sourceKind = :kind and m.sourceId in :ids order by m.happenedAtUtc, m.id, l.id""", LotLine.class)
                .setParameter("kind", sourceKind)
                .setParameter("ids", sourceIds)
                .getResultList();
    }

    /** What is left of lots, card by card, the first to expire first. */
    List<LotShelf> all() {
        return sorted(em.createQuery("select s from LotShelf s join fetch s.lot", LotShelf.class)
                .getResultList());
    }

    /** The same of one card. */
    List<LotShelf> on(long cardId) {
        return sorted(em.createQuery("select s from LotShelf s join fetch s.lot where s.cardId = :card", LotShelf.class)
                .setParameter("card", cardId)
                .getResultList());
    }

    /** The same of these lots. */
    List<LotShelf> of(Collection<Long> lotIds) {
        return lotIds.isEmpty()
                ? List.of()
                : sorted(em.createQuery(
                                "select s from LotShelf s join fetch s.lot where s.lot.id in :lots", LotShelf.class)
                        .setParameter("lots", lotIds)
                        .getResultList());
    }

    private static List<LotShelf> sorted(List<LotShelf> shelves) {
        return shelves.stream()
                .sorted(Comparator.comparing(LotShelf::lot, LotsOnCard.FIRST_OUT)
                        .thenComparing(LotShelf::cardId))
                .toList();
    }
}
