package se.butiktorsten.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void keepsEverythingTypedWhenARowMovesUp() {
        Form form = steps("steps-up-1");

        Form next = new Rows(form, "steps", 1, 5).rearranged();

        assertThat(next.value("steps[0].name")).isEqualTo("Limma");
        assertThat(next.value("steps[1].name")).isEqualTo("Vika");
        assertThat(next.value("steps#")).isEqualTo("2");
        assertThat(next.value("do")).isEmpty();
    }

    @Test
    void leavesAFieldThatMerelyBeginsWithTheSameLetters() {
        Form form = steps("steps-drop-0").with("stepsNote", "Att tänka på").with("steps-left", 3);

        Form next = new Rows(form, "steps", 1, 5).rearranged();

        assertThat(next.value("stepsNote")).isEqualTo("Att tänka på");
        assertThat(next.value("steps-left")).isEqualTo("3");
        assertThat(next.value("steps[0].name")).isEqualTo("Limma");
        assertThat(next.value("steps[1].name")).isEmpty();
    }

    @Test
    void addsARowUntilThereAreEnough() {
        assertThat(new Rows(steps("steps-add"), "steps", 1, 3).rearranged().value("steps#"))
                .isEqualTo("3");
        assertThat(new Rows(steps("steps-add"), "steps", 1, 2).rearranged().value("steps#"))
                .isEqualTo("2");
    }

    @Test
    void leavesAFormAloneWhoseButtonSaves() {
        assertThat(new Rows(steps(""), "steps", 1, 5).rearranged()).isNull();
        assertThat(new Rows(steps("steps-up-x"), "steps", 1, 5).rearranged()).isNull();
    }

    @Test
    void leavesAFormAloneWhoseButtonIsOfAnotherList() {
        assertThat(new Rows(steps("materials-add"), "steps", 1, 5).rearranged()).isNull();
    }

    @Test
    void dropsTheLastRowOnlyOfAListThatMayBeEmpty() {
        Form one = Form.empty()
                .with("materials#", 1)
                .with("materials[0].amount", "2")
                .with("do", "materials-drop-0");

        assertThat(new Rows(one, "materials", 0, 5).rearranged().value("materials#"))
                .isEqualTo("0");
        assertThat(new Rows(one, "materials", 1, 5).rearranged().value("materials[0].amount"))
                .isEqualTo("2");
    }

    @Test
    void whatNamesARowGoesWithItAndIsEmptiedWhenItIsDropped() {
        Form moved = withMaterials(steps("steps-up-1"));
        Form dropped = withMaterials(steps("steps-drop-0"));

        Form afterMove =
                new Rows(moved, "steps", 1, 5).followedBy("materials", "step").rearranged();
        Form afterDrop =
                new Rows(dropped, "steps", 1, 5).followedBy("materials", "step").rearranged();

        assertThat(afterMove.value("materials[0].step")).isEqualTo("2");
        assertThat(afterMove.value("materials[1].step")).isEqualTo("1");
        assertThat(afterDrop.value("materials[0].step")).isEmpty();
        assertThat(afterDrop.value("materials[1].step")).isEqualTo("1");
        assertThat(afterDrop.value("materials[1].amount")).isEqualTo("0,5");
    }

    private static Form withMaterials(Form form) {
        return form.with("materials#", 2)
                .with("materials[0].step", 1)
                .with("materials[1].step", 2)
                .with("materials[1].amount", "0,5");
    }

    private static Form steps(String pressed) {
        return Form.empty()
                .with("steps#", 2)
                .with("steps[0].name", "Vika")
                .with("steps[1].name", "Limma")
                .with("do", pressed);
    }
}
