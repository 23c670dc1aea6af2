package se.butiktorsten.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;

/** Keeps recipes, every revision of them. */
@ApplicationScoped
class Recipes {

    /** Of each product the highest revision is in use. */
    private static final String IN_USE =
            "r.revision = (select max(o.revision) from Recipe o where o.productId = r.productId)";

    private static final String HEADS = "select r.id, r.productId, r.yields, r.expectedScrap from Recipe r";

    private static final String LINES = """
            select new se.butiktorsten.catalog.BillOfMaterials.Line(
                m.recipeId, m.id, m.position, m.articleId, a.unit, m.amount, m.step)
            from RecipeMaterial m, Product a where a.id = m.articleId""";

    @PersistenceContext
    EntityManager em;

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
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("""
                        select distinct r from Recipe r left join fetch r.steps s where r.id in :ids
                        order by r.id, s.position""", Recipe.class).setParameter("ids", ids).getResultList();
    }

    /** Of each product the id of the recipe in use, in one query. */
    Map<Long, Long> idsInUse() {
        return em.createQuery("select r.productId, r.id from Recipe r where " + IN_USE, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Of each product the recipe in use, with its steps, in one query. */
    List<Recipe> inUse() {
        return em.createQuery(
                        "select distinct r from Recipe r left join fetch r.steps s where " + IN_USE
                                + " order by r.id, s.position",
                        Recipe.class)
                .getResultList();
    }

    /** What a revision is made of. */
    BillOfMaterials bill(Recipe recipe) {
        return bills(Set.of(recipe.id())).get(0);
    }

    /** What each of these revisions is made of, in two queries however many they are. */
    List<BillOfMaterials> bills(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return bills(
                em.createQuery(HEADS + " where r.id in :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultList(),
                em.createQuery(
                                LINES + " and m.recipeId in :ids order by m.recipeId, m.position",
                                BillOfMaterials.Line.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** Of each product what the recipe in use is made of, in two queries. */
    List<BillOfMaterials> billsInUse() {
        return bills(
                em.createQuery(HEADS + " where " + IN_USE, Object[].class).getResultList(),
                em.createQuery(
                                LINES + " and m.recipeId in (select r.id from Recipe r where " + IN_USE
                                        + ") order by m.recipeId, m.position",
                                BillOfMaterials.Line.class)
                        .getResultList());
    }

    private static List<BillOfMaterials> bills(List<Object[]> heads, List<BillOfMaterials.Line> lines) {
        Map<Long, List<BillOfMaterials.Line>> byRecipe =
                lines.stream().collect(Collectors.groupingBy(BillOfMaterials.Line::recipeId));
        return heads.stream()
                .map(head -> new BillOfMaterials(
                        (Long) head[0],
                        (Long) head[1],
                        new Quantity((Long) head[2]),
                        (Integer) head[3],
                        byRecipe.getOrDefault((Long) head[0], List.of())))
                .toList();
    }

    /** What is made with this article, by the recipes in use, by article number. */
    List<Product> madeWith(long articleId) {
        return em.createQuery(
                        "select p from Product p where p.id in (select r.productId from Recipe r, RecipeMaterial m"
                                + " where m.recipeId = r.id and m.articleId = :article and " + IN_USE
                                + ") order by p.sku",
                        Product.class)
                .setParameter("article", articleId)
                .getResultList();
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
