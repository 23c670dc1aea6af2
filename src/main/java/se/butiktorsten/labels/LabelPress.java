package se.butiktorsten.labels;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.FoodDeclaration;
import se.butiktorsten.catalog.FoodDeclarations;
import se.butiktorsten.catalog.FoodFacts;
import se.butiktorsten.catalog.Ingredients;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotRegister;

/**
 * The door to labels: what stands on one, and a PDF of as many as are wanted. What does not exist, and what is not for
 * sale, is answered with {@link NotFound}, bad input with {@link InvalidInput} naming every fault.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class LabelPress {

    /** The letters that Code 128 holds. */
    private static final Pattern PLAIN = Pattern.compile("[ -~]+");

    @Inject
    Catalog catalog;

    @Inject
    FoodDeclarations declarations;

    @Inject
    LotRegister lots;

    @Inject
    ShopSign sign;

    /** The label of a product, for no lot in particular. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Label label(Actor by, long productId) {
        Product product = catalog.product(by, productId);
        if (!product.kind().isForSale()) {
            throw new NotFound("label", productId);
        }
        if (!product.mayBeFood()) {
            return new Label(product, Label.Stamp.NONE, null);
        }
        FoodDeclaration declaration = declarations.of(by, productId);
        return new Label(product, Label.Stamp.NONE, contents(product, declaration.allergens(), declaration.named()));
    }

    /**
     * What has been said of a food; null where nothing has, and for everything else.
     *
     * @param allergens of all that it is made of, or frozen for the lot
     * @param ingredients likewise
     */
    private static Label.@Nullable Contents contents(
            Product product, Set<Allergen> allergens, Ingredients ingredients) {
        FoodFacts facts = product.food();
        boolean isSilent = facts.equals(FoodFacts.NONE) && allergens.isEmpty() && ingredients.isUnknown();
        if (!product.mayBeFood() || isSilent) {
            return null;
        }
        return new Label.Contents(
                Wording.whole(allergens, ingredients),
                Wording.brief(allergens, ingredients),
                facts.netQuantity(),
                facts.storage());
    }

    /**
     * The label of a lot: what was baked at one time, or came in one delivery. Its allergens and ingredients are those that
     * were known when it was made, whatever the recipe says today.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Label labelOfLot(Actor by, long lotId) {
        Lot lot = lots.lot(by, lotId);
        Label plain = label(by, lot.productId());
        return new Label(
                plain.product(),
                new Label.Stamp(lot.number(), lot.bestBefore(), lot.useBy(), isAlone(by, lot)),
                contents(plain.product(), lot.allergens(), lot.ingredients()));
    }

    /** Whether the number names this lot alone, however it is scanned: suppliers may use one that others use too. */
    private boolean isAlone(Actor by, Lot lot) {
        return PLAIN.matcher(lot.number()).matches()
                && lots.withNumber(by, lot.number()).size() == 1
                && catalog.scanned(by, lot.number()).isEmpty();
    }

    /**
     * The labels as a PDF. Where the ingredients cannot be read on this paper, the label has the allergens and says where
     * the rest is told.
     *
     * @throws InvalidInput when there is nothing to print or too much, and when something would not be readable on this
     *     paper: a long article number as a barcode, very many allergens
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public byte[] print(Actor by, LabelJob job) {
        List<Fault> faults = new ArrayList<>(job.faults());
        InvalidInput.refuse(faults);
        List<LabelSheet.Copies> copies = new ArrayList<>();
        for (LabelJob.Line line : job.lines()) {
            Long lot = line.lotId();
            Label label = lot == null ? label(by, line.productId()) : labelOfLot(by, lot);
            faults.addAll(unreadable(label, job.paper(), line.field()));
            copies.add(new LabelSheet.Copies(label, line.copies()));
        }
        InvalidInput.refuse(faults);
        return new LabelSheet(job, copies, sign).pdf();
    }

    private static List<Fault> unreadable(Label label, LabelPaper paper, String field) {
        List<Fault> faults = new ArrayList<>();
        Label.Contents contents = label.contents();
        if (!label.isReadable(paper)) {
            faults.add(new Fault(
                    field, "labels.fault.number", Map.of("sku", label.product().sku())));
        }
        if (contents != null && !contents.fits(paper)) {
            faults.add(new Fault(
                    field,
                    "labels.fault.contents",
                    Map.of("sku", label.product().sku())));
        }
        return faults;
    }
}
