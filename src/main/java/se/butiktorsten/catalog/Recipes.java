package se.butiktorsten.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.butiktorsten.shared.NotFound;

/** Keeps recipes, every revision of them. */
@ApplicationScoped
class Recipes {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new revision; afterwards it and its steps have their ids. */
    void add(Recipe recipe) {
        em.persist(recipe);
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

    /** Of each product the recipe in use, with its steps, in one query. */
    List<Recipe> inUse() {
        return em.createQuery("""
                        select distinct r from Recipe r left join fetch r.steps s
                        where r.revision = (select max(o.revision) from Recipe o where o.productId = r.productId)
                        order by r.id, s.position""", Recipe.class).getResultList();
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
