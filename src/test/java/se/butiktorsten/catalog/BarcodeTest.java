package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

/** What a scanner reads from a thing, and which thing that is. */
class BarcodeTest {

    private static int numbers;

    private final World world = World.shared();
    private final Catalog catalog = world.the(Catalog.class);

    @ParameterizedTest
    @CsvSource({"290000000001, 8", "200000100042, 7", "733000000001, 8"})
    void reckonsTheCheckDigit(String twelve, String check) {
        assertThat(Ean.beginning(twelve).digits()).isEqualTo(twelve + check);
        assertThat(Ean.in(twelve + check)).contains(new Ean(twelve + check));
    }

    @Test
    void noticesEverySingleWrongDigit() {
        String right = "7330000000018";

        for (int place = 0; place < 13; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(Ean.in(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void findsTheThingByWhateverTheScannerSends() {
        Product soap = product("Tvål");
        Ean code = Ean.beginning("0" + "%011d".formatted(73_000_000 + soap.id()));
        Product marked = world.in(() -> catalog.giveBarcode(KARIN, soap.id(), code.digits(), soap.version()));

        assertThat(marked.barcode()).isEqualTo(code);
        for (String scanned : new String[] {
            soap.sku(),
            soap.sku().toLowerCase(java.util.Locale.ROOT),
            " " + soap.sku() + "\r",
            code.digits(),
            code.digits().substring(1), // the scanner dropped the zero
            code.digits().substring(0, 1) + " " + code.digits().substring(1, 7) + " "
                    + code.digits().substring(7)
        }) {
            assertThat(world.in(() -> catalog.scanned(SARA, scanned)))
                    .as(scanned)
                    .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(soap.id()));
        }
        assertThat(world.in(() -> catalog.scanned(SARA, "7330000099991"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000001000427", "2550000000002", "733000000001", "7330000000017", "1234", "abc"})
    void refusesWhatIsNoBarcodeForAThing(String typed) {
        Product soap = product("Tvål");

        assertThatThrownBy(() -> world.in(() -> catalog.giveBarcode(KARIN, soap.id(), typed, soap.version())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults()).extracting(Fault::field).containsExactly("barcode"));
        assertThat(world.in(() -> catalog.product(KARIN, soap.id())).barcode()).isNull();
    }

    @Test
    void aBarcodeBelongsToOneThingOnly() {
        Product soap = product("Tvål");
        Product cream = product("Salva");
        Ean code = Ean.beginning("731%09d".formatted(soap.id()));
        world.in(() -> catalog.giveBarcode(KARIN, soap.id(), code.digits(), soap.version()));

        assertThatThrownBy(() -> world.in(() -> catalog.giveBarcode(KARIN, cream.id(), code.digits(), cream.version())))
                .isInstanceOf(BarcodeTaken.class);
        Product again = world.in(() -> catalog.giveBarcode(KARIN, soap.id(), code.digits(), soap.version()));
        assertThat(again.barcode()).isEqualTo(code);
    }

    @Test
    void aBarcodeIsTakenAwayByWhoeverSawIt() {
        Product soap = product("Tvål");
        Product marked = world.in(() -> catalog.giveOwnBarcode(KARIN, soap.id(), soap.version()));

        assertThatThrownBy(() -> world.in(() -> catalog.giveBarcode(KARIN, soap.id(), "", soap.version())))
                .isInstanceOf(ChangedMeanwhile.class);
        Product plain = world.in(() -> catalog.giveBarcode(KARIN, soap.id(), " ", marked.version()));
        assertThat(plain.barcode()).isNull();
    }

    @Test
    void ourOwnNumberIsMadeOfThePrefixAndTheThing() {
        Product soap = product("Tvål");

        Product marked = world.in(() -> catalog.giveOwnBarcode(KARIN, soap.id(), soap.version()));

        assertThat(marked.barcode()).isEqualTo(Ean.beginning("29%010d".formatted(soap.id())));
        assertThat(Ean.own("04", 1).digits()).startsWith("040000000001");
        assertThatThrownBy(() -> Ean.own("21", 1)).isInstanceOf(IllegalStateException.class);
    }

    private Product product(String name) {
        return world.in(() -> catalog.add(
                KARIN,
                new ProductDraft(
                        "BC-" + ++numbers,
                        name,
                        name,
                        Workshop.TEXTILE,
                        Unit.PIECE,
                        VatCategory.STANDARD,
                        Money.ofKronor(45),
                        null)));
    }
}
