package se.butiktorsten;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.shared.web.Public;

/** Keeps the map of docs/architecture.md. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/pages/"))
            .importPackages("se.butiktorsten");

    @Test
    void everyFeatureUsesOnlyWhatTheMapAllows() {
        modules()
                .definedByPackages("se.butiktorsten.(*)..")
                .should()
                .respectTheirAllowedDependencies(
                        allow().fromModule("identity")
                                .toModules("shared")
                                .fromModule("catalog")
                                .toModules("shared", "identity")
                                .fromModule("stock")
                                .toModules("catalog", "shared", "identity")
                                .fromModule("production")
                                .toModules("stock", "catalog", "shared", "identity")
                                .fromModule("customers")
                                .toModules("production", "stock", "catalog", "shared", "identity")
                                .fromModule("planning")
                                .toModules("customers", "production", "stock", "catalog", "shared", "identity")
                                .fromModule("transfers")
                                .toModules("planning", "stock", "catalog", "shared", "identity")
                                .fromModule("shopfront")
                                .toModules("planning", "customers", "sales", "catalog", "shared", "identity")
                                .fromModule("participants")
                                .toModules("shared", "identity")
                                .fromModule("tasks")
                                .toModules("participants", "production", "catalog", "shared", "identity")
                                .fromModule("progress")
                                .toModules("tasks", "participants", "catalog", "shared", "identity")
                                .fromModule("mail")
                                .toModules("shared", "identity")
                                .fromModule("sales")
                                .toModules("mail", "stock", "catalog", "shared", "identity")
                                .fromModule("finance")
                                .toModules("sales", "stock", "catalog", "shared", "identity")
                                .fromModule("bookkeeping")
                                .toModules("customers", "sales", "catalog", "shared", "identity")
                                .fromModule("archive")
                                .toModules(
                                        "bookkeeping",
                                        "finance",
                                        "sales",
                                        "stock",
                                        "catalog",
                                        "mail",
                                        "shared",
                                        "identity")
                                .fromModule("placements")
                                .toModules("mail", "participants", "shared", "identity")
                                .fromModule("workcards")
                                .toModules("catalog", "shared", "identity")
                                .fromModule("recall")
                                .toModules("customers", "production", "sales", "stock", "catalog", "shared", "identity")
                                .fromModule("results")
                                .toModules(
                                        "tasks",
                                        "placements",
                                        "participants",
                                        "finance",
                                        "production",
                                        "catalog",
                                        "shared",
                                        "identity")
                                .fromModule("handover")
                                .toModules("results", "placements", "participants", "shared", "identity")
                                .fromModule("exchange")
                                .toModules(
                                        "results",
                                        "placements",
                                        "participants",
                                        "stock",
                                        "catalog",
                                        "shared",
                                        "identity")
                                .fromModule("labels")
                                .toModules("stock", "catalog", "shared", "identity")
                                .fromModule("demo")
                                .toModules(
                                        "handover",
                                        "results",
                                        "placements",
                                        "recall",
                                        "workcards",
                                        "bookkeeping",
                                        "finance",
                                        "sales",
                                        "mail",
                                        "progress",
                                        "tasks",
                                        "participants",
                                        "planning",
                                        "customers",
                                        "transfers",
                                        "production",
                                        "stock",
                                        "catalog",
                                        "identity",
                                        "shared"),
                        consideringOnlyDependenciesBetweenModules())
                .because("the privacy walls stand in the map: see docs/architecture.md")
                .check(OURS);
    }

    @Test
    void featuresDoNotGoInCircles() {
        modules()
                .definedByPackages("se.butiktorsten.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @Test
    void theApiAndThePagesAreUsedByNobody() {
        for (String adapter : Set.of("api", "web")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("se.butiktorsten.*." + adapter, "se.butiktorsten.shared..")
                    .should()
                    .dependOnClassesThat(new DescribedPredicate<>("stand in a feature's " + adapter) {
                        @Override
                        public boolean test(JavaClass used) {
                            return used.getPackageName().matches("se\\.butiktorsten\\.(?!shared)\\w+\\." + adapter);
                        }
                    })
                    .because("they are thin, and only people and programs outside call them")
                    .check(OURS);
        }
    }

    @Test
    void everyMethodOfADoorTakesTheActorFirstAndSaysWhomItIsOpenTo() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Transactional.class)
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages("se.butiktorsten.shared..")
                .and()
                .arePublic()
                .should(new ArchCondition<>("take the Actor first and carry @OpenTo") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean knowsNobodyYet =
                                method.getOwner().getSimpleName().equals("FrontDoor")
                                        && Set.of("logIn", "account").contains(method.getName());
                        boolean right = method.isAnnotatedWith(OpenTo.class)
                                && !method.getRawParameterTypes().isEmpty()
                                && method.getRawParameterTypes().get(0).isEquivalentTo(Actor.class);
                        events.add(new SimpleConditionEvent(
                                method, right || knowsNobodyYet, method.getFullName() + " is open to anybody"));
                    }
                })
                .because("a door is the one place where a role is checked")
                .check(OURS);
    }

    @Test
    void whateverChangesSomethingSaysWhoMay() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .and()
                .areNotAnnotatedWith(Public.class)
                .should()
                .beDeclaredInClassesThat(annotatedWith(ChangedBy.class).or(annotatedWith(Public.class)))
                .because("a wrong role is told so before what it sent is read")
                .check(OURS);
    }

    @Test
    void everyDoorTriesAgainAfterAClash() {
        classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(RetryOnClash.class)
                .because("two at the same moment are told what they would be told one after the other")
                .check(OURS);
    }

    @Test
    void onlyKeepersHoldTheEntityManager() {
        fields().that()
                .haveRawType(EntityManager.class)
                .should()
                .beDeclaredInClassesThat(new DescribedPredicate<>("are keepers or look at the whole database") {
                    @Override
                    public boolean test(JavaClass owner) {
                        return !owner.getModifiers().contains(JavaModifier.PUBLIC)
                                || Set.of("AuditTrail", "Ready").contains(owner.getSimpleName());
                    }
                })
                .because("queries stand in one place per thing: a package-private keeper")
                .check(OURS);
    }

    @Test
    void moneyIsNeverAFloat() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.butiktorsten.launch..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Double")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Float")
                .because("money is whole öre and quantities are thousandths")
                .check(OURS);
        fields().that()
                .areNotDeclaredIn("se.butiktorsten.shared.photo.Photo") // a JPEG's quality is a share of one
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .check(OURS);
    }

    @Test
    void timeIsHandedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.butiktorsten.launch..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .because("a test must be able to say when; doors read the Clock")
                .check(OURS);
    }

    @Test
    void entitiesHaveNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .because("what an entity can do has a name from the floor, and may refuse")
                .check(OURS);
    }

    @Test
    void classesAreNotNamedAfterPatterns() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Service)")
                .because("a name says what it is on the floor")
                .check(OURS);
    }

    @Test
    void theMapIsNotEmpty() {
        assertThat(OURS.size()).isGreaterThan(40);
    }
}
