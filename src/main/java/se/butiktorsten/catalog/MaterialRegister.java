package se.butiktorsten.catalog;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to what is not for sale: materials, which are bought, and half-made things, which are made here to become part
 * of something else. Both are articles like any other, so that the stock keeps them too. What does not exist is answered
 * with {@link NotFound}, bad input with {@link InvalidInput} naming every fault.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class MaterialRegister {

    @Inject
    Products products;

    /** Every material and half-made thing, by article number. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Product> all(Actor by) {
        return products.notForSale();
    }

    /** The same for those who may know what was paid for them. */
    @OpenTo({ACTIVITY_LEADER, FINANCE, ADMIN})
    public List<Product> withCosts(Actor by) {
        return products.notForSale();
    }

    /** A free article number for a new material of a workshop, in the row of those that it has: RV-008 after RV-007. */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public String nextNumber(Actor by, Workshop workshop) {
        return ArticleNumbers.next(workshop, false, products.all());
    }

    /**
     * Puts in a material or a half-made thing. Adding the very same again changes nothing and returns what is there;
     * another article under a number that is taken is refused with {@link SkuTaken}.
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product add(Actor by, MaterialDraft draft) {
        InvalidInput.refuse(draft.faults());
        Optional<Product> there = products.bySku(draft.sku());
        if (there.isPresent()) {
            if (there.get().isAsIn(draft)) {
                return there.get();
            }
            throw new SkuTaken(draft.sku());
        }
        Product product = new Product(draft);
        products.add(product);
        return product;
    }

    /**
     * Renames it, or says where it is bought and what it cost the last time. Saying what is already so changes nothing.
     *
     * @param seenVersion the version that the caller looked at; an older one is refused with {@link ChangedMeanwhile}
     * @throws NotFound also for what is for sale
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product change(
            Actor by, long id, String name, String nameEn, MaterialDraft.Buying buying, long seenVersion) {
        Product product = products.hold(id);
        if (product.kind().isForSale()) {
            throw new NotFound("material", id);
        }
        List<Fault> faults = new ArrayList<>();
        faults.addAll(ProductDraft.nameFaults("name", name.strip()));
        faults.addAll(ProductDraft.nameFaults("nameEn", nameEn.strip()));
        faults.addAll(buying.faultsOf(product.kind()));
        InvalidInput.refuse(faults);
        if (!product.isKnownAs(name.strip(), nameEn.strip(), buying)) {
            product.mustStillBe(seenVersion);
            product.nowKnownAs(name.strip(), nameEn.strip(), buying);
        }
        return product;
    }
}
