package se.butiktorsten;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;

/** The three walls, read off the doors themselves: which roles each feature opens to at all. */
class WallsTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.butiktorsten");

    @Test
    void onlyLeadersAndCoordinatorsSeeAnythingOfAParticipant() {
        for (String feature : Set.of("participants", "tasks", "progress", "placements", "results", "handover")) {
            assertThat(rolesOf(feature)).as(feature).isNotEmpty().isSubsetOf(Role.ACTIVITY_LEADER, Role.COORDINATOR);
        }
    }

    @Test
    void coordinatorsDoNotGiveTasksAndReadNoneButHowManyWereDone() {
        assertThat(methodsOf("tasks"))
                .filteredOn(method -> !method.getName().equals("doneByLevel"))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(
                                method.getAnnotationOfType(OpenTo.class).value())
                        .containsExactly(Role.ACTIVITY_LEADER));
        assertThat(rolesOf("tasks")).containsExactlyInAnyOrder(Role.ACTIVITY_LEADER, Role.COORDINATOR);
    }

    @Test
    void stepsAreForLeaders() {
        assertThat(rolesOf("progress")).containsExactly(Role.ACTIVITY_LEADER);
    }

    @Test
    void revenueIsForFinanceAndOnlyWhatEachWorkshopBroughtForThoseWhoAnswerForTheUnit() {
        assertThat(methodsOf("finance"))
                .filteredOn(method -> !method.getName().equals("byWorkshop"))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(
                                method.getAnnotationOfType(OpenTo.class).value())
                        .containsExactly(Role.FINANCE));
        assertThat(rolesOf("finance")).containsExactlyInAnyOrder(Role.FINANCE, Role.COORDINATOR, Role.ACTIVITY_LEADER);
    }

    @Test
    void onlyShopStaffSellAndGiveBack() {
        assertThat(methodsOf("sales"))
                .filteredOn(method -> Set.of("sell", "giveBack").contains(method.getName()))
                .hasSize(2)
                .allSatisfy(method -> assertThat(
                                method.getAnnotationOfType(OpenTo.class).value())
                        .containsExactly(Role.SHOP_STAFF));
    }

    private static Set<Role> rolesOf(String feature) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (JavaMethod method : methodsOf(feature)) {
            roles.addAll(List.of(method.getAnnotationOfType(OpenTo.class).value()));
        }
        return roles;
    }

    private static List<JavaMethod> methodsOf(String feature) {
        List<JavaMethod> found = new ArrayList<>();
        for (JavaClass owner : OURS) {
            if (owner.getPackageName().equals("se.butiktorsten." + feature)) {
                owner.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(OpenTo.class))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
