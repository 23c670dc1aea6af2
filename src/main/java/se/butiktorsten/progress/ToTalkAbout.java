package se.butiktorsten.progress;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.Participant;

/**
 * Somebody to talk with.
 *
 * @param open the suggestion that waits; null when there is only something to ask about: it felt too easy, yet there was
 *     much support
 */
public record ToTalkAbout(Participant person, @Nullable LevelSuggestion open) {

    /** The suggestion that waits for a decision, if there is one. */
    public Optional<LevelSuggestion> suggestion() {
        return Optional.ofNullable(open);
    }
}
