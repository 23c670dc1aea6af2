package se.butiktorsten.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one class that any Java can run. */
class LaunchTest {

    @ParameterizedTest
    @CsvSource({"1.8, 8", "11, 11", "17, 17", "25, 25", "'', 0", "what, 0"})
    void readsTheVersionOfOldAndNewJavas(String specification, int version) {
        assertThat(Launch.majorVersion(specification)).isEqualTo(version);
    }

    @Test
    void isCompiledSoThatJava8CanRunIt() throws Exception {
        try (InputStream file = Launch.class.getResourceAsStream("Launch.class");
                DataInputStream content = new DataInputStream(file)) {
            content.skipNBytes(6);

            assertThat(content.readUnsignedShort()).isEqualTo(52);
        }
    }
}
