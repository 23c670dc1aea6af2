package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.shared.Workshop.CARPENTRY;
import static se.butiktorsten.shared.Workshop.TEXTILE;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;

class ArticleNumbersTest {

    @Test
    void followsTheHighestOfTheRowThatMostProductsOfTheWorkshopStandIn() {
        List<Product> articles = List.of(
                product(TEXTILE, "TX-009"),
                product(TEXTILE, "TX-002"),
                product(TEXTILE, "GAMMAL-99"),
                product(TEXTILE, "BLANDAT"),
                product(CARPENTRY, "SN-040"));

        assertThat(ArticleNumbers.next(TEXTILE, true, articles)).isEqualTo("TX-010");
    }

    @Test
    void skipsWhatSomethingInAnotherWorkshopIsCalled() {
        List<Product> articles =
                List.of(product(TEXTILE, "TX-099"), product(CARPENTRY, "TX-100"), product(CARPENTRY, "TX-101"));

        assertThat(ArticleNumbers.next(TEXTILE, true, articles)).isEqualTo("TX-102");
    }

    @Test
    void beginsARowOfItsOwnWhereThereIsNone() {
        assertThat(ArticleNumbers.next(CARPENTRY, true, List.of(product(TEXTILE, "TX-009"))))
                .isEqualTo("CARPENTRY-001");
    }

    @Test
    void countsMaterialsByThemselves() {
        List<Product> articles = List.of(product(TEXTILE, "TX-001"), product(TEXTILE, "TX-002"), cloth("RV-031"));

        assertThat(ArticleNumbers.next(TEXTILE, false, articles)).isEqualTo("RV-032");
        assertThat(ArticleNumbers.next(TEXTILE, true, articles)).isEqualTo("TX-003");
    }

    private static Product product(Workshop workshop, String sku) {
        return new Product(new ProductDraft(
                sku, "Vara", "Thing", workshop, Unit.PIECE, VatCategory.STANDARD, Money.ofKronor(40), null));
    }

    private static Product cloth(String sku) {
        return new Product(new MaterialDraft(
                sku, "Tyg", "Cloth", TEXTILE, Unit.METRE, ProductKind.MATERIAL, MaterialDraft.Buying.UNKNOWN));
    }
}
