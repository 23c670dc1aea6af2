package se.butiktorsten.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.web.Language;

class ProblemTest {

    @Test
    void saysItsFactsBesideItsOwnMembers() {
        Map<String, Object> facts =
                Map.of("paid", new Money(1250), "left", Quantity.of(3), "rate", new VatRate(600), "count", 2);

        Map<String, Object> members = problem(facts, List.of()).members(Language.EN);

        assertThat(members)
                .containsEntry("type", "/problems/shared.invalid")
                .containsEntry("status", 422)
                .containsEntry("paidOre", 1250L)
                .containsEntry("leftThousandths", 3000L)
                .containsEntry("rateBp", 600)
                .containsEntry("count", 2)
                .doesNotContainKey("errors");
    }

    @Test
    void letsNoFactTakeThePlaceOfItsOwnMembers() {
        Map<String, Object> facts =
                Map.of("type", "x", "title", "x", "status", "x", "detail", "x", "instance", "x", "errors", "x");

        Map<String, Object> members = problem(facts, List.of()).members(Language.SV);

        assertThat(members)
                .containsOnlyKeys("type", "title", "status", "detail")
                .doesNotContainValue("x");
    }

    @Test
    void letsNoFactTakeThePlaceOfAFaultsOwnMembers() {
        Fault fault = new Fault("name", "shared.fault.too-long", Map.of("longest", 60, "field", "x", "code", "x"));

        Map<String, Object> members = problem(Map.of(), List.of(fault)).members(Language.SV);

        assertThat(members.get("errors"))
                .isEqualTo(List.of(Map.of(
                        "field",
                        "name",
                        "code",
                        "shared.fault.too-long",
                        "detail",
                        "Skriv högst 60 tecken.",
                        "longest",
                        60)));
    }

    private static Problem problem(Map<String, Object> facts, List<Fault> faults) {
        return new Problem("shared.invalid", 422, facts, faults);
    }
}
