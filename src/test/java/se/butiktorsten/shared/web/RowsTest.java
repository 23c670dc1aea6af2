package se.butiktorsten.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void keepsEverythingTypedWhenARowMovesUp() {
        Form form = steps("up-1");

        Form next = new Rows(form, "steps", 5).rearranged();

        assertThat(next.value("steps[0].name")).isEqualTo("Limma");
        assertThat(next.value("steps[1].name")).isEqualTo("Vika");
        assertThat(next.value("steps#")).isEqualTo("2");
        assertThat(next.value("do")).isEmpty();
    }

    @Test
    void leavesAFieldThatMerelyBeginsWithTheSameLetters() {
        Form form = steps("drop-0").with("stepsNote", "Att tänka på").with("steps-left", 3);

        Form next = new Rows(form, "steps", 5).rearranged();

        assertThat(next.value("stepsNote")).isEqualTo("Att tänka på");
        assertThat(next.value("steps-left")).isEqualTo("3");
        assertThat(next.value("steps[0].name")).isEqualTo("Limma");
        assertThat(next.value("steps[1].name")).isEmpty();
    }

    @Test
    void addsARowUntilThereAreEnough() {
        assertThat(new Rows(steps("add"), "steps", 3).rearranged().value("steps#"))
                .isEqualTo("3");
        assertThat(new Rows(steps("add"), "steps", 2).rearranged().value("steps#"))
                .isEqualTo("2");
    }

    @Test
    void leavesAFormAloneWhoseButtonSaves() {
        assertThat(new Rows(steps(""), "steps", 5).rearranged()).isNull();
        assertThat(new Rows(steps("up-x"), "steps", 5).rearranged()).isNull();
    }

    private static Form steps(String pressed) {
        return Form.empty()
                .with("steps#", 2)
                .with("steps[0].name", "Vika")
                .with("steps[1].name", "Limma")
                .with("do", pressed);
    }
}
