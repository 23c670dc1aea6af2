package se.butiktorsten.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.placements.EmployerDesk;
import se.butiktorsten.placements.EmployerDraft;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.sales.Till;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Rejection;
import se.butiktorsten.shared.Workshop;

/**
 * Several give different things the same name at the same moment: one of them gets it, and the others are told what they
 * would be told a minute later.
 */
@ExtendWith(ArquillianExtension.class)
class AtTheSameMomentIT {

    private static final Actor KARIN = new Actor("karin", EnumSet.of(Role.ACTIVITY_LEADER))
            .leading(java.util.EnumSet.allOf(se.butiktorsten.shared.Workshop.class));
    private static final Actor CECILIA = new Actor("cecilia", EnumSet.of(Role.COORDINATOR));
    private static final Actor ADAM = new Actor("adam", EnumSet.of(Role.ADMIN));
    private static final List<String> ORG_NUMBERS =
            List.of("559999-9108", "559999-9116", "559999-9124", "559999-9132", "559999-9140");
    private static final int TOGETHER = 4;
    private static final int ROUNDS = 5;

    @Inject
    Catalog catalog;

    @Inject
    ParticipantRegister register;

    @Inject
    PlacementOffice office;

    @Inject
    EmployerDesk employers;

    @Inject
    Till till;

    @Resource
    ManagedExecutorService threads;

    @Test
    void ofSeveralProductsWithOneNumberOneIsAdded() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String sku = "AT-ONCE-" + round;

            List<String> refusals = refusalsOf(one -> () -> catalog.add(KARIN, product(sku, one)));

            assertThat(refusals).hasSize(TOGETHER - 1).containsOnly("catalog.sku-taken");
        }
    }

    private static ProductDraft product(String sku, int one) {
        return new ProductDraft(
                sku,
                "Provvara",
                "Sample",
                Workshop.CARPENTRY,
                Unit.PIECE,
                VatCategory.STANDARD,
                Money.ofKronor(12 + one),
                null);
    }

    @Test
    void ofSeveralPeopleWithOneAliasOneIsEnrolled() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String alias = "Samtidig " + round;

            List<String> refusals =
                    refusalsOf(one -> () -> register.enrol(KARIN, ParticipantDraft.of(alias, Workshop.values()[one])));

            assertThat(refusals).hasSize(TOGETHER - 1).containsOnly("participants.fault.alias-taken");
        }
    }

    @Test
    void ofSeveralEmployersWithOneOrganisationNumberOneIsTakenUp() throws Exception {
        for (String orgNumber : ORG_NUMBERS) {
            List<String> refusals =
                    refusalsOf(one -> () -> employers.add(CECILIA, employer(orgNumber, "Firma " + one)));

            assertThat(refusals).hasSize(TOGETHER - 1).containsOnly("placements.fault.employer-known");
        }
    }

    private static EmployerDraft employer(String orgNumber, String name) {
        return new EmployerDraft(name, orgNumber, "Handel", "Exempelgatan 1, 211 00 Malmö", "Siv", "040-00 00 01", 1);
    }

    @Test
    void ofSeveralTillsWithOneCodeOneIsSetUp() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String code = "AT-ONCE-" + round;

            List<String> refusals = refusalsOf(one -> () -> till.setUp(ADAM, code, "Kassa " + one));

            assertThat(refusals).hasSize(TOGETHER - 1).containsOnly("sales.fault.till-taken");
        }
    }

    /** Does it several times at once and says why each of the others was refused: the field's fault, or the code. */
    private List<String> refusalsOf(IntFunction<Callable<Object>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(TOGETHER);
        List<Future<Object>> running = new ArrayList<>();
        for (int one = 0; one < TOGETHER; one++) {
            Callable<Object> own = work.apply(one);
            running.add(threads.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return own.call();
            }));
        }
        List<String> refusals = new ArrayList<>();
        for (Future<Object> one : running) {
            try {
                one.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                refusals.add(reason(e.getCause()));
            }
        }
        return refusals;
    }

    private static String reason(Throwable trouble) {
        if (trouble instanceof Rejection no) {
            return no.faults().stream().map(Fault::code).findFirst().orElse(no.code());
        }
        return trouble.toString();
    }
}
