package se.butiktorsten.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * Where letters are handed in and looked after. A letter is kept in the caller's transaction and leaves soon after it;
 * nobody waits for the mail server.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class MailRoom {

    private static final int SHOWN_MOST = 100;

    @Inject
    Clock clock;

    @Inject
    MailSettings settings;

    @Inject
    Letters letters;

    /**
     * Puts a letter into the outbox. The same id again is the same letter, whatever it says now.
     *
     * @throws NoMail if no mail server is set
     * @throws SentBefore if a letter about something else has this id
     */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public Letter send(Actor by, LetterDraft draft) {
        if (!settings.isOn()) {
            throw new NoMail();
        }
        Optional<Letter> known = letters.find(draft.id());
        if (known.isPresent()) {
            if (!known.get().purpose().place().equals(draft.purpose().place())) {
                throw new SentBefore("mail.sent-before", draft.id());
            }
            return known.get();
        }
        Letter letter = new Letter(draft, clock.instant());
        letters.add(letter);
        return letter;
    }

    /** Letters about the page at this place, oldest first. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public List<Letter> about(Actor by, String place) {
        return letters.about(place);
    }

    /** The latest letters, newest first; above them what did not get through and nobody has seen yet. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public List<Letter> latest(Actor by) {
        return letters.latest(SHOWN_MOST);
    }

    /** How many letters did not get through and nobody has seen that yet; 100 stands for more. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public int toBeSeen(Actor by) {
        return letters.toBeSeen(SHOWN_MOST).size();
    }

    /**
     * Somebody has seen that a letter did not get through. Said again it changes nothing.
     *
     * @throws NotFound if there is no such letter
     */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public Letter see(Actor by, UUID id) {
        Letter letter = letters.find(id).orElseThrow(() -> new NotFound("letter", id));
        letter.see(clock.instant());
        return letter;
    }
}
