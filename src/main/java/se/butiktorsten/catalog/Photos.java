package se.butiktorsten.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import se.butiktorsten.shared.photo.Photo;

/** Keeps the photos of products, at most one each. */
@ApplicationScoped
class Photos {

    @PersistenceContext
    EntityManager em;

    void put(long productId, Photo photo) {
        ProductPhoto kept = em.find(ProductPhoto.class, productId);
        if (kept == null) {
            em.persist(new ProductPhoto(productId, photo));
        } else {
            kept.becomes(photo);
        }
    }

    Optional<Photo> of(long productId) {
        return Optional.ofNullable(em.find(ProductPhoto.class, productId)).map(ProductPhoto::photo);
    }
}
