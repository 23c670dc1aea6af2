package se.butiktorsten.sales.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.mail.Letter;
import se.butiktorsten.sales.LetterKind;

/**
 * A receipt's letter. To whom it goes is told to nobody.
 *
 * @param kind {@code ORIGINAL} or {@code COPY}
 * @param state {@code WAITING}, {@code SENT}, {@code REFUSED} or {@code GIVEN_UP}
 * @param trouble why the latest try did not succeed, or null
 * @param endedAt when it was sent or given up, or null
 */
public record LetterJson(
        String id,
        String kind,
        String state,
        @Nullable String trouble,
        String keptAt,
        @Nullable String endedAt) {

    static LetterJson of(Letter letter) {
        return new LetterJson(
                letter.id().toString(),
                LetterKind.of(letter).name(),
                letter.state().name(),
                letter.trouble().map(Enum::name).orElse(null),
                letter.keptAt().toString(),
                letter.endedAt().map(Object::toString).orElse(null));
    }
}
