package se.butiktorsten.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

class SpreadsheetCsvTest {

    private static String row(Object... cells) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new SpreadsheetCsv(file).row(cells).end();
        return file.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesNumbersAsASwedishSpreadsheetReadsThem() {
        assertThat(row(new Money(-123456), new Quantity(1500), Quantity.of(3), 7L, null, "å"))
                .isEqualTo("\uFEFF-1234,56;1,5;3;7;;å\r\n");
    }

    @Test
    void putsAnApostropheBeforeTextThatASpreadsheetWouldCarryOut() {
        assertThat(row("=1+1", "+46", "-x", "@a", "\tb", "a=b", ""))
                .isEqualTo("\uFEFF'=1+1;'+46;'-x;'@a;'\tb;a=b;\r\n");
    }

    @Test
    void quotesWhatWouldBreakTheRow() {
        assertThat(row("a;b", "say \"hi\"", "two\nlines"))
                .isEqualTo("\uFEFF\"a;b\";\"say \"\"hi\"\"\";\"two\nlines\"\r\n");
    }
}
