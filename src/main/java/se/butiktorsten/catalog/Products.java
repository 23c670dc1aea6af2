package se.butiktorsten.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.butiktorsten.shared.NotFound;

/** Keeps products and the prices they have had. */
@ApplicationScoped
class Products {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new product; afterwards it has its id. */
    void add(Product product) {
        em.persist(product);
        em.flush();
    }

    void add(PriceChange change) {
        em.persist(change);
    }

    Product get(long id) {
        Product product = em.find(Product.class, id);
        if (product == null) {
            throw new NotFound("product", id);
        }
        return product;
    }

    /** Those with these ids, by article number, in one query. Of more than a few all are read, as in {@link Recipes}. */
    List<Product> those(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.size() > Recipes.FEW) {
            Set<Long> wanted = Set.copyOf(ids);
            return all().stream()
                    .filter(product -> wanted.contains(product.id()))
                    .toList();
        }
        return em.createQuery("select p from Product p where p.id in :ids order by p.sku", Product.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Optional<Product> bySku(String sku) {
        return em.createQuery("select p from Product p where p.sku = :sku", Product.class)
                .setParameter("sku", inCapitals(sku))
                .getResultStream()
                .findFirst();
    }

    /** An article number as it is kept. */
    static String inCapitals(String sku) {
        return sku.strip().toUpperCase(Locale.ROOT);
    }

    /** Those with these article numbers in capitals, in one query. */
    List<Product> bySkus(Collection<String> skus) {
        return skus.isEmpty()
                ? List.of()
                : em.createQuery("select p from Product p where p.sku in :skus", Product.class)
                        .setParameter("skus", skus)
                        .getResultList();
    }

    Optional<Product> byBarcode(Ean barcode) {
        return em.createQuery("select p from Product p where p.barcode = :barcode", Product.class)
                .setParameter("barcode", barcode.digits())
                .getResultStream()
                .findFirst();
    }

    List<Product> all() {
        return em.createQuery("select p from Product p order by p.sku", Product.class)
                .getResultList();
    }

    List<Product> forSale() {
        return em.createQuery("select p from Product p where p.kind = :sold order by p.sku", Product.class)
                .setParameter("sold", ProductKind.FOR_SALE)
                .getResultList();
    }

    /** Materials and half-made things. */
    List<Product> notForSale() {
        return em.createQuery("select p from Product p where p.kind <> :sold order by p.sku", Product.class)
                .setParameter("sold", ProductKind.FOR_SALE)
                .getResultList();
    }

    List<Product> onSale() {
        return em.createQuery("select p from Product p where p.onSale = true order by p.sku", Product.class)
                .getResultList();
    }

    /** The prices a product has had, the newest first. */
    List<PriceChange> pricesOf(long productId) {
        return em.createQuery("""
                        select c from PriceChange c where c.productId = :product
                        order by c.validFromUtc desc, c.id desc""", PriceChange.class)
                .setParameter("product", productId)
                .getResultList();
    }

    /** Lets nobody else write to any half-made thing until the transaction ends. */
    void holdHalfMade() {
        em.createQuery("update Product p set p.version = p.version where p.kind = :used")
                .setParameter("used", ProductKind.FOR_USE)
                .executeUpdate();
    }

    /** Lets nobody else write to the product until the transaction ends, and reads it as it is then. */
    Product hold(long id) {
        int held = em.createQuery("update Product p set p.version = p.version where p.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (held == 0) {
            throw new NotFound("product", id);
        }
        Product product = get(id);
        em.refresh(product);
        return product;
    }
}
