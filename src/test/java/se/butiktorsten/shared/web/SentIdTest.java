package se.butiktorsten.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentIdTest {

    @Test
    void readsAnIdThatIsWrittenOut() {
        UUID id = UUID.randomUUID();

        assertThat(SentId.in(id.toString())).contains(id);
        assertThat(SentId.in(id.toString().toUpperCase(java.util.Locale.ROOT))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-2-3-4-5", "nonsense", "00000000-0000-4000-8000-00000000000g"})
    void findsNoneInAnythingElse(String text) {
        assertThat(SentId.in(text)).isEmpty();
    }
}
