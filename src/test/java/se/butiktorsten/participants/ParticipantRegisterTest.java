package se.butiktorsten.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

class ParticipantRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static int people;

    private final World world = World.shared();
    private final ParticipantRegister register = world.the(ParticipantRegister.class);

    @Test
    void enrolsSomebodyAtTheLowestProfile() {
        String alias = newAlias();

        Participant enrolled = world.in(
                () -> register.enrol(World.KARIN, ParticipantDraft.of("  " + alias + " ", Workshop.CARPENTRY)));

        Participant kept = reread(enrolled);
        assertThat(kept.alias()).isEqualTo(alias);
        assertThat(kept.workshop()).isEqualTo(Workshop.CARPENTRY);
        assertThat(kept.workingProfile()).isEqualTo(WorkingProfile.START);
        assertThat(kept.agreedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(kept.isActive()).isTrue();
        assertThat(kept.isProtected()).isFalse();
        assertThat(kept.avoids()).isEmpty();
        assertThat(kept.clearances()).isEmpty();
        assertThat(kept.schedule(TODAY).isEmpty()).isTrue();
    }

    @Test
    void enrolsSomebodyWhoWasHereBeforeTheSystem() {
        LocalDate since = LocalDate.of(2026, 9, 1);

        Participant enrolled = world.in(
                () -> register.enrolSince(World.KARIN, ParticipantDraft.of(newAlias(), Workshop.GARDEN), since));

        assertThat(reread(enrolled).agreedOn()).isEqualTo(since);
        assertThat(reread(enrolled).hoursSince(TODAY)).isEqualTo(since);
        assertThatThrownBy(() -> world.in(() -> register.enrolSince(
                        World.KARIN, ParticipantDraft.of(newAlias(), Workshop.GARDEN), LocalDate.of(2026, 11, 21))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void knowsSinceWhenTheHoursAreWhatTheyAre() {
        LocalDate since = LocalDate.of(2026, 9, 1);
        Participant person = world.in(
                () -> register.enrolSince(World.KARIN, ParticipantDraft.of(newAlias(), Workshop.GARDEN), since));

        world.does(() -> register.agreeHours(World.KARIN, person.id(), Schedule.NONE, TODAY, person.version()));
        assertThat(reread(person).hoursSince(TODAY)).as("the same hours again").isEqualTo(since);

        Participant now = reread(person);
        world.does(() -> register.agreeHours(World.KARIN, now.id(), week(DayOfWeek.MONDAY, 120), TODAY, now.version()));
        assertThat(reread(person).hoursSince(TODAY)).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(reread(person).agreedOn()).isEqualTo(since);
    }

    @Test
    void keepsWhatThePersonWantsUntilANewProfileAnswersIt() {
        Participant person =
                world.in(() -> register.enrol(World.KARIN, ParticipantDraft.of(newAlias(), Workshop.GARDEN)));
        assertThat(person.wantsNextStep()).isFalse();
        assertThat(person.wantsMoreOf()).isEmpty();

        world.does(() -> register.noteWish(World.KARIN, person.id(), true, "SOCIAL_CONTACT", person.version()));
        Participant wishing = reread(person);
        assertThat(wishing.wantsNextStep()).isTrue();
        assertThat(wishing.wantsMoreOf()).contains("SOCIAL_CONTACT");
        assertThatThrownBy(
                        () -> world.in(() -> register.noteWish(World.KARIN, person.id(), true, null, person.version())))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() ->
                        world.in(() -> register.noteWish(World.KARIN, person.id(), true, "MORE", wishing.version())))
                .isInstanceOf(InvalidInput.class);

        world.does(() -> register.agreeProfile(World.KARIN, person.id(), WorkingProfile.START, wishing.version()));
        assertThat(reread(person).wantsNextStep()).isFalse();
        assertThat(reread(person).wantsMoreOf()).contains("SOCIAL_CONTACT");
    }

    @Test
    void keepsEverythingThatWasAgreed() {
        WorkingProfile profile = new WorkingProfile(0, 1, 2, 3, 4, 5, 1, 2);

        Participant enrolled = world.in(() -> register.enrol(
                World.KARIN,
                new ParticipantDraft(
                        newAlias(),
                        Workshop.BAKERY,
                        true,
                        profile,
                        Map.of(DayOfWeek.MONDAY, 120, DayOfWeek.FRIDAY, 180, DayOfWeek.SUNDAY, 0),
                        Set.of(Avoidance.NUTS, Avoidance.FLOUR))));

        Participant kept = reread(enrolled);
        assertThat(kept.workingProfile()).isEqualTo(profile);
        assertThat(kept.schedule(TODAY).days())
                .containsOnly(Map.entry(DayOfWeek.MONDAY, 120), Map.entry(DayOfWeek.FRIDAY, 180));
        assertThat(kept.minutesOn(LocalDate.of(2026, 11, 17))).isZero();
        assertThat(kept.avoids()).containsExactlyInAnyOrder(Avoidance.FLOUR, Avoidance.NUTS);
        assertThat(kept.isProtected()).isTrue();
    }

    @Test
    void enrolsOnceWhenTheSameIsSentTwice() {
        ParticipantDraft draft = new ParticipantDraft(
                newAlias(),
                Workshop.GARDEN,
                false,
                WorkingProfile.START,
                Map.of(DayOfWeek.MONDAY, 120, DayOfWeek.TUESDAY, 0),
                Set.of(Avoidance.DUST));

        Participant first = world.in(() -> register.enrol(World.KARIN, draft));
        Participant again = world.in(() -> register.enrol(World.KARIN, draft));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void namesEveryFaultOfAnEnrolmentAtOnce() {
        ParticipantDraft draft = new ParticipantDraft(
                "811218-9876",
                null,
                false,
                WorkingProfile.START,
                Map.of(DayOfWeek.MONDAY, 601, DayOfWeek.TUESDAY, -1),
                Set.of());

        InvalidInput refusal =
                catchThrowableOfType(InvalidInput.class, () -> world.in(() -> register.enrol(World.KARIN, draft)));

        assertThat(refusal.faults())
                .extracting(Fault::field)
                .containsExactly("alias", "workshop", "minutes.MONDAY", "minutes.TUESDAY");
        assertThat(refusal.getMessage()).doesNotContain("811218");
    }

    @Test
    void refusesAnAliasThatSomebodyElseHas() {
        Participant first = enrolled();

        assertThatThrownBy(() -> world.in(() -> register.enrol(
                        World.KARIN, ParticipantDraft.of(first.alias().toUpperCase(Locale.ROOT), Workshop.OFFICE))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .containsExactly(new Fault("alias", "participants.fault.alias-taken")));
    }

    @Test
    void refusesAnAliasThatIsEmptyOrTooLong() {
        for (String alias : List.of("", "   ", "x".repeat(41))) {
            assertThatThrownBy(() ->
                            world.in(() -> register.enrol(World.KARIN, ParticipantDraft.of(alias, Workshop.OFFICE))))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void writesDownANewlyAgreedProfileWithItsDay() {
        Participant participant = enrolled();
        WorkingProfile agreed = new WorkingProfile(2, 1, 1, 1, 1, 1, 1, 1);
        world.at("2026-11-23T23:30:00Z");

        world.does(() -> register.agreeProfile(World.KARIN, participant.id(), agreed, participant.version()));

        Participant kept = reread(participant);
        assertThat(kept.workingProfile()).isEqualTo(agreed);
        assertThat(kept.agreedOn()).as("the Swedish day").isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(kept.version()).isGreaterThan(participant.version());
    }

    @Test
    void refusesAChangeWhenSomebodyElseWasFaster() {
        Participant participant = enrolled();
        world.does(() -> register.agreeHours(
                World.KARIN, participant.id(), week(DayOfWeek.MONDAY, 60), TODAY, participant.version()));

        assertThatThrownBy(() -> world.in(() -> register.agreeProfile(
                        World.KARIN,
                        participant.id(),
                        new WorkingProfile(5, 5, 5, 5, 5, 5, 5, 5),
                        participant.version())))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(reread(participant).workingProfile()).isEqualTo(WorkingProfile.START);
    }

    @Test
    void changesTheHoursDayByDay() {
        Participant participant = enrolled();
        world.does(() -> register.agreeHours(
                World.KARIN,
                participant.id(),
                new Schedule(Map.of(DayOfWeek.MONDAY, 60, DayOfWeek.TUESDAY, 120)),
                TODAY,
                participant.version()));
        long version = reread(participant).version();

        world.does(() -> register.agreeHours(
                World.KARIN,
                participant.id(),
                new Schedule(Map.of(DayOfWeek.TUESDAY, 180, DayOfWeek.FRIDAY, 60)),
                TODAY,
                version));

        assertThat(reread(participant).schedule(TODAY).days())
                .containsOnly(Map.entry(DayOfWeek.TUESDAY, 180), Map.entry(DayOfWeek.FRIDAY, 60));
    }

    @Test
    void grantsAClearanceOnceAndTakesItBack() {
        Participant participant = enrolled();

        world.does(() -> register.grantInstruction(World.KARIN, participant.id(), Workshop.CARPENTRY));
        world.does(() -> register.grantLicence(World.KARIN, participant.id(), " Bandsåg "));
        world.does(() -> register.grantLicence(World.KARIN, participant.id(), "bandsåg"));

        Participant cleared = reread(participant);
        assertThat(cleared.clearances())
                .extracting(Clearance::subject)
                .containsExactly("Bandsåg", "INSTRUCTION:CARPENTRY");
        assertThat(cleared.isLicensedFor("BANDSÅG")).isTrue();
        assertThat(cleared.isLicensedFor("Degblandare")).isFalse();
        assertThat(cleared.isInstructedIn(Workshop.CARPENTRY)).isTrue();
        assertThat(cleared.isInstructedIn(Workshop.BAKERY)).isFalse();

        world.does(() -> register.withdrawClearance(World.KARIN, participant.id(), "bandsåg"));

        assertThat(reread(participant).isLicensedFor("Bandsåg")).isFalse();
    }

    @Test
    void refusesAMachineThatIsNone() {
        Participant participant = enrolled();

        for (String machine : List.of(" ", "x".repeat(41), "811218-9876", "INSTRUCTION:BAKERY")) {
            assertThatThrownBy(() -> world.in(() -> register.grantLicence(World.KARIN, participant.id(), machine)))
                    .isInstanceOf(InvalidInput.class);
        }

        assertThat(reread(participant).clearances()).isEmpty();
    }

    @Test
    void listsThoseAgreedToBeHereThatDay() {
        Participant here = enrolled();
        Participant notToday = enrolled();
        world.does(
                () -> register.agreeHours(World.KARIN, here.id(), week(DayOfWeek.FRIDAY, 120), TODAY, here.version()));
        world.does(() -> register.agreeHours(
                World.KARIN, notToday.id(), week(DayOfWeek.MONDAY, 120), TODAY, notToday.version()));

        LocalDate friday = LocalDate.of(2026, 11, 20);
        List<Participant> present = world.in(() -> register.all(World.KARIN)).stream()
                .filter(person -> person.minutesOn(friday) > 0)
                .toList();

        assertThat(present)
                .extracting(Participant::alias)
                .contains(here.alias())
                .doesNotContain(notToday.alias());
    }

    @Test
    void letsSomebodyLeaveAndComeBack() {
        Participant participant = enrolled();

        world.does(() -> register.leave(World.KARIN, participant.id(), participant.version()));

        assertThat(aliases()).doesNotContain(participant.alias());
        Participant gone = reread(participant);
        assertThat(gone.isActive()).isFalse();

        world.does(() -> register.comeBack(World.KARIN, participant.id(), gone.version()));

        assertThat(aliases()).contains(participant.alias());
    }

    @Test
    void tellsCoordinatorsAliasAndProfileOnlyAndNothingAboutAProtectedIdentity() {
        Participant open = enrolled();
        Participant hidden = world.in(() -> register.enrol(
                World.KARIN,
                new ParticipantDraft(newAlias(), Workshop.OFFICE, true, WorkingProfile.START, Map.of(), Set.of())));

        List<KnownParticipant> known = world.in(() -> register.known(World.CECILIA));

        assertThat(known).contains(KnownParticipant.of(open));
        assertThat(known).extracting(KnownParticipant::alias).doesNotContain(hidden.alias());
        assertThatThrownBy(() -> world.in(() -> register.known(World.CECILIA, hidden.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void notesWhoReadAndWhoChangedWhatBelongsToAPerson() {
        Participant participant = enrolled();
        world.does(() -> register.participant(World.KARIN, participant.id()));
        world.does(() -> register.known(World.CECILIA, participant.id()));
        world.does(() -> register.grantInstruction(World.KARIN, participant.id(), Workshop.GARDEN));
        assertThatThrownBy(
                        () -> world.in(() -> register.leave(World.KARIN, participant.id(), participant.version() - 1)))
                .isInstanceOf(ChangedMeanwhile.class);

        List<?> noted = world.in(() -> world.entityManager()
                .createQuery("select concat(e.actor, ' ', e.action) from AuditEvent e"
                        + " where e.subjectKind = 'participant' and e.subjectId = :id order by e.id")
                .setParameter("id", String.valueOf(participant.id()))
                .getResultList());

        assertThat(noted).isEqualTo(List.of("karin ENROLLED", "karin READ", "cecilia READ", "karin CLEARED"));
    }

    @Test
    void saysThatThereIsNoSuchPerson() {
        assertThatThrownBy(() -> world.in(() -> register.participant(World.KARIN, 999_999)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tellsNothingAboutAPersonInALog() {
        Participant participant = enrolled();

        assertThat(participant.toString()).isEqualTo("Participant " + participant.id());
        assertThat(KnownParticipant.of(participant).toString()).isEqualTo("Participant " + participant.id());
    }

    private Participant enrolled() {
        return world.in(() -> register.enrol(World.KARIN, ParticipantDraft.of(newAlias(), Workshop.CARPENTRY)));
    }

    private List<String> aliases() {
        return world.in(
                () -> register.all(World.KARIN).stream().map(Participant::alias).toList());
    }

    private Participant reread(Participant participant) {
        return world.in(() -> {
            Participant kept = register.participant(World.KARIN, participant.id());
            kept.schedule(TODAY);
            kept.clearances();
            return kept;
        });
    }

    private static Schedule week(DayOfWeek day, int minutes) {
        return new Schedule(Map.of(day, minutes));
    }

    private static String newAlias() {
        return "Räv " + ++people;
    }
}
