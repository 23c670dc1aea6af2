package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.Statements;
import se.butiktorsten.world.World;

/** A full day is read in as few statements as an empty one: 40 people, 60 steps, half of them given. */
class FewQueriesTest {

    private static final World WORLD = World.fresh();
    private static long person;
    private static long step;

    @BeforeAll
    static void aFullDay() {
        WORLD.at("2026-11-20T09:00:00Z");
        Making making = new Making(WORLD);
        TaskBoard board = WORLD.the(TaskBoard.class);
        Workshop[] workshops = Workshop.values();
        for (int i = 0; i < 20; i++) {
            ProductionOrder order = making.order(making.product(workshops[i % 8], Unit.PIECE, 3), 10);
            for (int p = 0; p < 2; p++) {
                Participant somebody = somebody(2 * i + p);
                step = order.steps().get(p).id();
                if (p == 0) {
                    WORLD.does(() -> board.assign(World.KARIN, somebody.id(), step, Making.FRIDAY));
                }
                person = somebody.id();
                WORLD.does(() -> WORLD.the(ParticipantRegister.class)
                        .grantInstruction(World.KARIN, somebody.id(), Workshop.CARPENTRY));
            }
        }
    }

    private static Participant somebody(int number) {
        return WORLD.in(() -> WORLD.the(ParticipantRegister.class)
                .enrol(
                        World.KARIN,
                        new ParticipantDraft(
                                "Stare %02d".formatted(number),
                                Workshop.CARDBOARD,
                                false,
                                WorkingProfile.START,
                                Map.of(DayOfWeek.FRIDAY, 240),
                                Set.of())));
    }

    @Test
    void theBoard() {
        TaskBoard board = WORLD.the(TaskBoard.class);

        assertThat(Statements.in(WORLD, () -> board.today(World.KARIN, Making.FRIDAY, null)))
                .isLessThanOrEqualTo(11);
    }

    @Test
    void theProposalsOfADayAndOfAWeek() {
        MorningMeeting meeting = WORLD.the(MorningMeeting.class);

        assertThat(Statements.in(WORLD, () -> meeting.propose(World.KARIN, Making.FRIDAY, null, Map.of(), List.of())))
                .isLessThanOrEqualTo(12);
        assertThat(Statements.in(WORLD, () -> meeting.proposeWeek(World.KARIN, Making.FRIDAY, null)))
                .isLessThanOrEqualTo(18);
    }

    @Test
    void bothQuestions() {
        Matchmaker matchmaker = WORLD.the(Matchmaker.class);

        assertThat(Statements.in(WORLD, () -> matchmaker.whatFits(World.KARIN, person, Making.FRIDAY, null)))
                .isLessThanOrEqualTo(18);
        assertThat(Statements.in(WORLD, () -> matchmaker.whoCan(World.KARIN, step, Making.FRIDAY)))
                .isLessThanOrEqualTo(18);
    }
}
