package se.butiktorsten.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;

/** Keeps recipes, every revision of them. */
@ApplicationScoped
class Recipes {

    private static final String HEADS = "select r.id, r.productId, r.yields, r.expectedScrap from Recipe r";

    private static final String LINES = "select m.recipeId, m.id, m.position, m.articleId, a.unit, m.amount, m.step"
            + " from RecipeMaterial m, Product a where a.id = m.articleId";

    /** How many ids a question may name. */
    static final int FEW = 50;

    @PersistenceContext
    EntityManager em;

    private volatile @Nullable BillsRead lastRead;

    /** Keeps a new revision with what it uses; afterwards it and its steps have their ids. */
    void add(Recipe recipe, List<BillDraft.Line> lines) {
        em.persist(recipe);
        em.flush();
        for (int i = 0; i < lines.size(); i++) {
            em.persist(new RecipeMaterial(recipe, i + 1, lines.get(i)));
        }
        em.flush();
    }

    Recipe get(long id) {
        Recipe recipe = em.find(Recipe.class, id);
        if (recipe == null) {
            throw new NotFound("recipe", id);
        }
        return recipe;
    }

    /** The steps with these ids, of whatever revision. */
    List<TaskStep> steps(Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select s from TaskStep s where s.id in :ids", TaskStep.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those with these ids, with their steps, in one query however many they are. */
    List<Recipe> those(Collection<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids);
        String all = "select distinct r from Recipe r left join fetch r.steps s";
        return chosen(Recipe.class, all, " where", "r.id", wanted, " order by r.id, s.position").stream()
                .filter(recipe -> wanted.contains(recipe.id()))
                .toList();
    }

    /**
     * Asks for rows of these ids. Of more than a few everything is asked for: Derby holds every row against every id of a
     * list, which with thousands of both takes seconds. The caller picks what it wanted.
     */
    private <T> List<T> chosen(Class<T> type, String all, String and, String id, Set<Long> ids, String order) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return ids.size() > FEW
                ? em.createQuery(all + order, type).getResultList()
                : em.createQuery(all + and + " " + id + " in :ids" + order, type)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /**
     * Of each product the id of the recipe in use: the one with the highest revision. Every revision is read, once: asked
     * for the highest of each product, Derby reads all of them again for every one.
     */
    Map<Long, Long> idsInUse() {
        return em.createQuery("select r.productId, r.id from Recipe r order by r.productId, r.revision", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1], (older, newer) -> newer));
    }

    /** Of each product the recipe in use, with its steps, in two queries. */
    List<Recipe> inUse() {
        return those(idsInUse().values());
    }

    /** What a revision is made of. */
    BillOfMaterials bill(Recipe recipe) {
        return bills(Set.of(recipe.id())).get(0);
    }

    /** What each of these revisions is made of, in two queries however many they are. */
    List<BillOfMaterials> bills(Collection<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids);
        return billsOf(chosen(Object[].class, HEADS, " where", "r.id", wanted, "").stream()
                .filter(head -> wanted.contains((Long) head[0]))
                .toList());
    }

    /** Of each product what the recipe in use is made of, in two queries. */
    List<BillOfMaterials> billsInUse() {
        return billsOf(em.createQuery(HEADS + " order by r.productId, r.revision", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(head -> (Long) head[1], Function.identity(), (older, newer) -> newer))
                .values());
    }

    /**
     * The same for those who only read, kept from the last time. A revision never changes and never goes, so while there are
     * as many of them and the newest is the same, nothing else can be in use, on however many machines; the number of one
     * that was rolled back never comes again. Whoever decides by it what may be written asks for {@link #billsInUse()}.
     */
    List<BillOfMaterials> billsInUseToRead() {
        Object[] now = em.createQuery("select count(r), max(r.id) from Recipe r", Object[].class)
                .getSingleResult();
        Revisions revisions = new Revisions((Long) now[0], (Long) now[1]);
        BillsRead last = lastRead;
        if (last == null || !last.of().equals(revisions)) {
            last = new BillsRead(revisions, billsInUse());
            lastRead = last;
        }
        return last.bills();
    }

    /** How many there are, and the highest of their ids; null while there are none. */
    private record Revisions(long count, @Nullable Long newest) {}

    /** What was in use when there were these. */
    private record BillsRead(Revisions of, List<BillOfMaterials> bills) {}

    private List<BillOfMaterials> billsOf(Collection<Object[]> heads) {
        Set<Long> ids = heads.stream().map(head -> (Long) head[0]).collect(Collectors.toSet());
        Map<Long, List<BillOfMaterials.Line>> byRecipe =
                chosen(Object[].class, LINES, " and", "m.recipeId", ids, "").stream()
                        .map(Recipes::line)
                        .sorted(Comparator.comparingInt(BillOfMaterials.Line::position))
                        .collect(Collectors.groupingBy(BillOfMaterials.Line::recipeId));
        return heads.stream()
                .map(head -> new BillOfMaterials(
                        (Long) head[0],
                        (Long) head[1],
                        new Quantity((Long) head[2]),
                        (Integer) head[3],
                        byRecipe.getOrDefault((Long) head[0], List.of())))
                .toList();
    }

    /** Rows and no constructor in the query, and no order either: with thousands of lines both cost more than reading them. */
    private static BillOfMaterials.Line line(Object[] row) {
        return new BillOfMaterials.Line(
                (Long) row[0],
                (Long) row[1],
                (Integer) row[2],
                (Long) row[3],
                (Unit) row[4],
                new Quantity((Long) row[5]),
                (Integer) row[6]);
    }

    /** The ids of what is made with this article, by the recipes in use. */
    List<Long> madeWith(long articleId) {
        Set<Long> using = Set.copyOf(
                em.createQuery("select m.recipeId from RecipeMaterial m where m.articleId = :article", Long.class)
                        .setParameter("article", articleId)
                        .getResultList());
        return idsInUse().entrySet().stream()
                .filter(inUse -> using.contains(inUse.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The revision in use: the highest. */
    Optional<Recipe> currentOf(long productId) {
        return em.createQuery(
                        "select r from Recipe r where r.productId = :product order by r.revision desc", Recipe.class)
                .setParameter("product", productId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Every revision, the newest first. */
    List<Recipe> of(long productId) {
        return em.createQuery(
                        "select r from Recipe r where r.productId = :product order by r.revision desc", Recipe.class)
                .setParameter("product", productId)
                .getResultList();
    }
}
