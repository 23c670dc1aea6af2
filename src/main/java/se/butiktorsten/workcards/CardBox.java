package se.butiktorsten.workcards;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.shared.photo.Photo;
import se.butiktorsten.shared.photo.UnusablePhoto;

/** The door to the work cards. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class CardBox {

    /** More moves than these are two steps. */
    public static final int MOVES_MOST = 20;

    /** So long a photo waits for its card to be saved. */
    private static final int UNUSED_DAYS = 2;

    @Inject
    WorkCards cards;

    @Inject
    CardPhotos photos;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /** A step with its product and, when somebody has written one, its card. */
    public record CardOfStep(
            Product product, TaskStep step, @Nullable WorkCard card) {}

    /**
     * What there is on a step.
     *
     * @throws NotFound when there is no such step
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public CardOfStep of(Actor by, long taskStepId) {
        TaskStep step = catalog.step(by, taskStepId);
        Product product =
                catalog.product(by, catalog.recipe(by, step.recipeId()).productId());
        return new CardOfStep(product, step, cards.of(product.id(), step.name()).orElse(null));
    }

    /**
     * Writes a step's card, or writes it anew.
     *
     * @param seenVersion the version that was looked at; null when there was none
     * @throws InvalidInput when there are no moves or more than twenty, one has no words or more than eight, or a photo
     *     is not kept or has no description, one longer than 120 letters, with a personal identity number, or with words
     *     of inability that the writer does not stand by
     * @throws ChangedMeanwhile when somebody else has written it meanwhile
     */
    @OpenTo(ACTIVITY_LEADER)
    public WorkCard write(Actor by, long taskStepId, List<MoveDraft> moves, @Nullable Long seenVersion) {
        CardOfStep seen = of(by, taskStepId);
        photos.forgetUnused(today().minusDays(UNUSED_DAYS));
        List<Fault> faults = new ArrayList<>();
        if (moves.isEmpty()) {
            faults.add(new Fault("moves", "shared.fault.required"));
        } else if (moves.size() > MOVES_MOST) {
            faults.add(new Fault("moves", "shared.fault.too-many", Map.of("most", MOVES_MOST)));
        }
        for (int i = 0; i < moves.size(); i++) {
            String prefix = "moves[" + i + "].";
            faults.addAll(moves.get(i).faults(prefix));
            MovePhoto photo = moves.get(i).photo();
            if (photo != null && !photos.holds(photo.sha256())) {
                faults.add(new Fault(prefix + "file", "workcards.fault.photo-gone"));
            }
        }
        InvalidInput.refuse(faults);
        Optional<WorkCard> there = Optional.ofNullable(seen.card());
        if (!there.map(WorkCard::version).equals(Optional.ofNullable(seenVersion))) {
            throw new ChangedMeanwhile();
        }
        if (there.isEmpty()) {
            WorkCard card = new WorkCard(seen.product().id(), seen.step().name(), moves, by.name());
            cards.add(card);
            return card;
        }
        WorkCard card = there.get();
        card.forgetMoves();
        cards.willChange(card);
        card.write(moves, by.name());
        return card;
    }

    /**
     * Keeps a photo for a move of a card that is being written: small, upright, without what the camera wrote in it. The
     * same photo again is kept once. One that stands on no card is forgotten some days later.
     *
     * @return its SHA-256, by which {@link MovePhoto} names it
     * @throws UnusablePhoto when it is too large, or no JPEG or PNG
     */
    @OpenTo(ACTIVITY_LEADER)
    public String keepPhoto(Actor by, byte[] file) {
        Photo photo = Photo.from(file);
        photos.keep(photo, today());
        return photo.sha256();
    }

    /** The photo with this SHA-256, if it is kept. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Optional<Photo> photo(Actor by, String sha256) {
        return photos.find(sha256);
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
