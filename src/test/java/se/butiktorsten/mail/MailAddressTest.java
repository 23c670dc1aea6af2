package se.butiktorsten.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@exempel.se", "a.b+c@mail.exempel.co.uk", " anna@exempel.se ", "o'neil@exempel.se"})
    void takesWhatIsAnAddress(String typed) {
        assertThat(MailAddress.of(typed))
                .hasValueSatisfying(one -> assertThat(one.text()).isEqualTo(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@exempel.se",
                "anna@exempel",
                "anna@exempel..se",
                "anna exempel@exempel.se",
                "anna@exempel.se, bo@exempel.se",
                "Anna <anna@exempel.se>",
                "anna@exempel.se\r\nBcc: bo@exempel.se",
                "anna\r\nBcc: bo@exempel.se",
                "anna\u0000@exempel.se",
                "åsa@exempel.se",
                "anna@-exempel.se"
            })
    void refusesWhatIsNone(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(MailAddress.of("a".repeat(65) + "@exempel.se")).isEmpty();
        assertThat(MailAddress.of("a@" + "exempel.".repeat(40) + "se")).isEmpty();
    }

    @Test
    void writesASwedishDomainAsTheNetDoesAndTellsNoAddress() {
        MailAddress address = MailAddress.of("info@blåbär.se").orElseThrow();

        assertThat(address.text()).isEqualTo("info@xn--blbr-noae.se");
        assertThat(address.toString()).doesNotContain("blbr");
    }
}
