package se.butiktorsten.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.butiktorsten.progress.LevelsYear.Person;
import se.butiktorsten.progress.LevelsYear.What;

/** A year with the real rule, several times over; and the page in the docs that shows one of them. */
class LevelsYearTest {

    private static final long SEED = 20_261_121;
    private static final Path PAGE = Path.of("docs/levels.md");
    private static final Path PICTURE = Path.of("docs/pictures/levels.svg");

    static LongStream seeds() {
        Long asked = Long.getLong("levels.seed");
        return asked == null ? LongStream.of(SEED, 1) : LongStream.of(asked);
    }

    private static final Map<Long, LevelsYear> YEARS = new HashMap<>();

    private static LevelsYear year(long seed) {
        return YEARS.computeIfAbsent(seed, one -> new LevelsYear(one).passes());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsRaisedTwiceInAFortnightNorTogetherWithHoursNorLeftOnAdaptUnseen(long seed) {
        LevelsYear year = year(seed);

        for (Person person : year.people) {
            List<LocalDate> forward = person.days(What.FORWARD);
            for (int i = 1; i < forward.size(); i++) {
                assertThat(forward.get(i))
                        .as("seed " + seed)
                        .isAfterOrEqualTo(forward.get(i - 1).plusDays(14));
            }
            for (LocalDate raised : forward) {
                for (LocalDate hours : person.days(What.HOURS_UP)) {
                    assertThat(Math.abs(ChronoUnit.DAYS.between(hours, raised)) >= 14)
                            .as("seed %d: raised %s, hours %s", seed, raised, hours)
                            .isTrue();
                }
            }
            assertThat(person.unseen).as("seed " + seed).isEmpty();
            person.open()
                    .ifPresent(open ->
                            assertThat(open.lastDay()).as("seed " + seed).isAfterOrEqualTo(LevelsYear.LAST_DAY));
        }
        for (What what : What.values()) {
            assertThat(year.people)
                    .as("seed %d: %s happens", seed, what)
                    .anyMatch(person -> !person.days(what).isEmpty());
        }
    }

    @Test
    void thePageInTheDocsShowsWhatTheYearGives() throws IOException {
        LevelsDocument document = new LevelsDocument(year(SEED));
        if (Boolean.getBoolean("levels.write")) {
            Files.writeString(PAGE, document.page(SEED));
            Files.writeString(PICTURE, document.picture());
        }

        assertThat(Files.readString(PAGE))
                .as("write it anew: -Dlevels.write=true")
                .isEqualTo(document.page(SEED));
        assertThat(Files.readString(PICTURE)).isEqualTo(document.picture());
    }
}
