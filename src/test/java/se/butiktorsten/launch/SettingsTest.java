package se.butiktorsten.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be chosen at a start, and what it is when nobody chooses. */
class SettingsTest {

    private final Properties properties = new Properties();

    @Test
    void keepsDerbyInTheDataDirectoryByItsAbsolutePath() throws CannotStart {
        properties.setProperty("torsten.data", "somewhere");

        Settings settings = Settings.read(properties, Map.of());

        assertThat(settings.data()).isAbsolute().endsWithRaw(java.nio.file.Path.of("somewhere"));
        assertThat(settings.databaseUrl()).isEqualTo("jdbc:derby:" + settings.data() + "/db;create=true");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void takesAPropertyBeforeAVariableAndAVariableBeforeABlank() throws CannotStart {
        properties.setProperty("torsten.port", "9001");
        properties.setProperty("torsten.db.url", " ");

        Settings settings = Settings.read(
                properties, Map.of("TORSTEN_PORT", "9002", "TORSTEN_DB_URL", "jdbc:postgresql://db/torsten"));

        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.databaseUrl()).isEqualTo("jdbc:postgresql://db/torsten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "65536", "80 80", "8080.0"})
    void refusesWhatIsNoPort(String port) {
        properties.setProperty("torsten.port", port);

        assertThatThrownBy(() -> Settings.read(properties, Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("\"" + port + "\"");
    }

    @Test
    void isSmallUnlessSomebodySaysLargeAndNothingElse() throws CannotStart {
        assertThat(Settings.read(properties, Map.of()).large()).isFalse();
        properties.setProperty("torsten.size", "large");
        assertThat(Settings.read(properties, Map.of()).large()).isTrue();
        properties.setProperty("torsten.size", "huge");
        assertThatThrownBy(() -> Settings.read(properties, Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("\"huge\"");
    }

    @Test
    void handsOnWhatOnlyTheApplicationKnows() throws CannotStart {
        properties.setProperty("torsten.keep.days", "30");
        properties.setProperty("torsten.port", "9001");
        properties.setProperty("user.home", "/home/somebody");

        assertThat(Settings.read(properties, Map.of()).others()).containsExactly("-Dtorsten.keep.days=30");
    }

    @Test
    void tellsNothingOfThePassword() throws CannotStart {
        properties.setProperty("torsten.db.password", "hemligt");

        assertThat(Settings.read(properties, Map.of()).toString()).doesNotContain("hemligt");
    }
}
