package se.butiktorsten.bookkeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader that the exports are read back with: it must refuse, or what it accepts says nothing. */
class SieReaderTest {

    private static final String GOOD = """
            #FLAGGA 0
            #PROGRAM "Torsten" "1.0"
            #FORMAT PC8
            #GEN 20261121 "felix"
            #SIETYP 4
            #FNAMN "Åäö \\"Butik\\" ½"
            #RAR 0 20260101 20261231
            #DIM 20 "Verksamhet"
            #VER "" "" 20261120 "Dagsavslut" 20261121
            {
            #TRANS 19110 {1 "530100" 20 "61000"} 112.50 20261120 "Kontant"
            #TRANS 30125 {} -90 20261120 "Varor"
            #TRANS 25610 {} -22.5 20261120 "Moms"
            }
            """;

    private static byte[] file(String text) {
        return text.replace("\n", "\r\n").getBytes(Charset.forName("IBM437"));
    }

    @Test
    void readsWhatTheFormatAllows() {
        SieReader.Sie read = SieReader.read(file(GOOD));

        assertThat(read.head().get("#FNAMN")).containsExactly("Åäö \"Butik\" ½");
        assertThat(read.vouchers()).singleElement().satisfies(ver -> {
            assertThat(ver.rows()).hasSize(3);
            assertThat(ver.rows().get(0).objects()).containsEntry("1", "530100").containsEntry("20", "61000");
            assertThat(ver.rows().get(2).ore()).isEqualTo(-2250);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            #FLAGGA 0           | #FLAGGA 1              | line 1: #FLAGGA is not 0
            #FORMAT PC8         | #FORMAT UTF8           | line 3: #FORMAT is not PC8
            #SIETYP 4           | #SIETYP 3              | line 5: #SIETYP is not 4
            #GEN 20261121       | #GEN 20261131          | line 4: no day: 20261131
            #RAR 0 20260101     | #RAR 0 20270101        | line 7: #RAR ends before it begins
            #DIM 20             | #DIM 19                | line 8: #DIM 19 is reserved
            112.50              | 112.51                 | line 14: the voucher does not sum to zero but to 1 öre
            112.50              | '112,50'               | line 11: no amount: 112,50
            112.50              | +112.50                | line 11: no amount: +112.50
            112.50              | 112.505                | line 11: no amount: 112.505
            '20 "61000"'        | '21 "61000"'           | line 11: the dimension 21 is not declared
            '"Kontant"'         | '"Kontant'             | line 11: a quotation that does not end
            '{1 "530100" 20'    | '{1 "530100"'          | line 11: an object without its dimension
            #TRANS 30125 {}     | #TRANS 30125           | line 12: no list of objects
            #VER ""             | #IB ""                 | line 9: #IB does not belong in 4I
            #DIM                | #KONSTIGT              | line 8: an unknown label #KONSTIGT
            #PROGRAM            | #VER                   | line 2: #VER needs series, number and day
            """)
    void refusesWhatItDoesNotAndNamesTheLine(String good, String wrong, String why) {
        assertThatThrownBy(() -> SieReader.read(file(GOOD.replace(good, wrong))))
                .isInstanceOf(SieReader.Refused.class)
                .hasMessage(why);
    }

    @Test
    void refusesOtherLineEndsOtherOrderAndWhatIsMissing() {
        assertThatThrownBy(() -> SieReader.read(GOOD.getBytes(Charset.forName("IBM437"))))
                .isInstanceOf(SieReader.Refused.class);
        assertThatThrownBy(() -> SieReader.read(file(GOOD + "#FTYP AB\n"))).hasMessage("line 15: out of order");
        assertThatThrownBy(() -> SieReader.read(file(GOOD.replace("#FNAMN \"Åäö \\\"Butik\\\" ½\"\n", ""))))
                .hasMessage("line 13: #FNAMN is missing");
        assertThatThrownBy(() -> SieReader.read(file(GOOD.substring(0, GOOD.length() - 2))))
                .hasMessage("line 13: the file ends inside a voucher");
    }
}
