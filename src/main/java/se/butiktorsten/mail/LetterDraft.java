package se.butiktorsten.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to be sent.
 *
 * @param id made by whoever wants it sent, so that asking again is the same letter
 * @param subject one line, up to 200 characters
 * @param text what it says, without any markup
 * @param html the same as a page; null when the text is enough
 */
public record LetterDraft(
        UUID id,
        MailAddress to,
        String subject,
        String text,
        @Nullable String html,
        Purpose purpose) {

    static final int SUBJECT_LONGEST = 200;

    public LetterDraft {
        if (subject.isBlank()
                || subject.length() > SUBJECT_LONGEST
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line");
        }
    }

    /** Tells neither recipient nor text. */
    @Override
    public String toString() {
        return "LetterDraft " + id;
    }
}
