package se.butiktorsten.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.CECILIA;
import static se.butiktorsten.world.World.KARIN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.butiktorsten.participants.Gap;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.placements.AgreementDraft;
import se.butiktorsten.placements.Employer;
import se.butiktorsten.placements.EmployerDesk;
import se.butiktorsten.placements.EmployerDraft;
import se.butiktorsten.placements.EmploymentSupport;
import se.butiktorsten.placements.Ending;
import se.butiktorsten.placements.Hired;
import se.butiktorsten.placements.InsuranceBasis;
import se.butiktorsten.placements.Outcome;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementDraft;
import se.butiktorsten.placements.PlacementKind;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.results.AgeBand;
import se.butiktorsten.results.EpisodeDesk;
import se.butiktorsten.results.EpisodeDraft;
import se.butiktorsten.results.Intervention;
import se.butiktorsten.results.Referrer;
import se.butiktorsten.results.Sex;
import se.butiktorsten.results.YesNo;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

/** A year in which ten people have a gap and the others have none; today is Friday 20 November 2026. */
class HandoverDeskTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2026-01-12");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private final World world = World.fresh();
    private final ParticipantRegister register = world.the(ParticipantRegister.class);
    private final PlacementOffice office = world.the(PlacementOffice.class);
    private final EmployerDesk employers = world.the(EmployerDesk.class);
    private final EpisodeDesk episodes = world.the(EpisodeDesk.class);
    private final HandoverDesk desk = world.the(HandoverDesk.class);
    private final Map<String, Long> people = new HashMap<>();
    private Employer shop;

    private void at(LocalDate day) {
        world.at(day + "T09:00:00Z");
    }

    /** Trains in the workshop from the beginning of the year until this day. */
    private void trains(String alias, String until) {
        at(BEGINNING);
        Participant person = enrol(alias, false);
        world.in(() -> register.agreeHours(
                KARIN, person.id(), Schedule.NONE, LocalDate.parse(until).plusDays(1), person.version()));
    }

    private Participant enrol(String alias, boolean isProtected) {
        Participant person = world.in(() -> register.enrol(
                KARIN,
                new ParticipantDraft(
                        alias,
                        Workshop.TEXTILE,
                        isProtected,
                        WorkingProfile.START,
                        Map.of(DayOfWeek.MONDAY, 120),
                        Set.of())));
        people.put(alias, person.id());
        return person;
    }

    private Placement planned(String alias, String from, String to) {
        at(BEGINNING);
        if (shop == null) {
            shop = world.in(() -> employers.add(
                    CECILIA,
                    new EmployerDraft("Butiken", "559999-0016", "Butik", "Gatan 1", "Siv", "040-00 00 01", 99)));
        }
        Placement planned = world.in(() -> office.arrange(
                CECILIA,
                new PlacementDraft(
                        Objects.requireNonNull(people.get(alias)),
                        shop.id(),
                        PlacementKind.TRANSITION_PLACEMENT,
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        new Schedule(Map.of(DayOfWeek.MONDAY, 300)),
                        InsuranceBasis.MUNICIPAL,
                        "Siv")));
        return world.in(() -> office.agree(CECILIA, planned.id(), planned.version()));
    }

    private Placement ongoing(String alias, String from, String to) {
        Placement agreed = planned(alias, from, to);
        at(LocalDate.parse(from));
        Placement written = world.in(() -> office.writeAgreement(
                CECILIA,
                agreed.id(),
                new AgreementDraft("", "", "", "", "", false, "", LocalDate.parse(from), null, null, null, null),
                agreed.version()));
        return world.in(() -> office.begin(CECILIA, written.id(), written.version()));
    }

    private void ended(String alias, String from, String to, Outcome outcome) {
        Placement ongoing = ongoing(alias, from, to);
        at(LocalDate.parse(to));
        world.in(() -> office.end(
                CECILIA,
                ongoing.id(),
                new Ending(
                        LocalDate.parse(to),
                        true,
                        outcome,
                        outcome.isEmployment() ? Hired.HERE : null,
                        outcome.isEmployment() ? EmploymentSupport.NONE : null),
                ongoing.version()));
    }

    private void episode(String alias, String from, EpisodeDraft.Ending ending) {
        at(TODAY);
        world.in(() -> episodes.add(
                CECILIA,
                new EpisodeDraft(
                        "",
                        new EpisodeDraft.Who(false, "Ä " + alias, people.get(alias), Sex.WOMAN, AgeBand.FROM_30),
                        Intervention.WORK_TRAINING,
                        Referrer.REGION,
                        LocalDate.parse(from),
                        "",
                        ending)));
    }

    private void aYear() {
        // Ten gaps.
        trains("inget efter verkstaden", "2026-03-31");
        trains("en månad emellan", "2026-03-31");
        ongoing("en månad emellan", "2026-05-04", "2026-12-31");
        trains("ny praktik lovad", "2026-03-31");
        ended("ny praktik lovad", "2026-04-01", "2026-06-30", Outcome.FURTHER_PLACEMENT);
        trains("sommaren emellan", "2026-03-31");
        ended("sommaren emellan", "2026-04-01", "2026-06-30", Outcome.FURTHER_PLACEMENT);
        ongoing("sommaren emellan", "2026-09-01", "2026-12-31");
        trains("slutar snart", "2026-03-31");
        ongoing("slutar snart", "2026-04-01", "2026-12-01");
        trains("inställd", "2026-11-10");
        Placement cancelled = planned("inställd", "2026-11-11", "2026-12-31");
        world.in(() -> office.cancel(CECILIA, cancelled.id(), cancelled.version()));
        trains("inte börjat", "2026-11-06");
        planned("inte börjat", "2026-11-09", "2027-01-31");
        trains("vet inte", "2026-09-30");
        episode(
                "vet inte",
                "2026-02-02",
                new EpisodeDraft.Ending(
                        LocalDate.parse("2026-10-01"), YesNo.YES, null, null, Outcome.UNKNOWN, null, null, null, null));
        trains("slutade i förtid", "2026-03-31");
        ended("slutade i förtid", "2026-04-01", "2026-05-15", Outcome.UNKNOWN);
        trains("ingen skrev hur det slutade", "2026-03-31");
        ongoing("ingen skrev hur det slutade", "2026-04-01", "2026-11-13");
        // And none.
        at(BEGINNING);
        enrol("kvar i verkstaden", false);
        trains("fick arbete", "2026-03-31");
        ended("fick arbete", "2026-04-01", "2026-06-30", Outcome.EMPLOYED_OPEN);
        trains("en helg emellan", "2026-05-29");
        ongoing("en helg emellan", "2026-06-01", "2027-03-31");
        trains("i en insats", "2026-03-31");
        episode("i en insats", "2026-03-30", EpisodeDraft.Ending.NONE);
        trains("slutar om en månad", "2026-03-31");
        ongoing("slutar om en månad", "2026-04-01", "2026-12-19");
        trains("nästa är överenskommen", "2026-03-31");
        ongoing("nästa är överenskommen", "2026-04-01", "2026-11-27");
        planned("nästa är överenskommen", "2026-11-30", "2027-01-31");
        at(BEGINNING);
        enrol("skyddad", true);
        at(TODAY);
    }

    @Test
    void findsEachOfTenPlantedGapsAndNoFalseOne() {
        aYear();

        Map<String, String> found = new TreeMap<>();
        for (PersonsWay way : world.in(() -> desk.ways(CECILIA))) {
            if (!way.timeline().gaps().isEmpty()) {
                found.put(way.alias(), way.timeline().gaps().toString().replaceAll("Gap", ""));
            }
        }

        assertThat(found)
                .containsOnly(
                        Map.entry("inget efter verkstaden", "[[from=2026-04-01, to=null]]"),
                        Map.entry("en månad emellan", "[[from=2026-04-01, to=2026-05-03]]"),
                        Map.entry("ny praktik lovad", "[[from=2026-07-01, to=null]]"),
                        Map.entry("sommaren emellan", "[[from=2026-07-01, to=2026-08-31]]"),
                        Map.entry("slutar snart", "[[from=2026-12-02, to=null]]"),
                        Map.entry("inställd", "[[from=2026-11-11, to=null]]"),
                        Map.entry("inte börjat", "[[from=2026-11-07, to=2026-11-19]]"),
                        Map.entry("vet inte", "[[from=2026-10-02, to=null]]"),
                        Map.entry("slutade i förtid", "[[from=2026-05-16, to=null]]"),
                        Map.entry("ingen skrev hur det slutade", "[[from=2026-11-14, to=null]]"));
    }

    @Test
    void oneIsResponsibleAtATimeAndWhoeverTakesItOnIsWritten() {
        at(BEGINNING);
        long anna = enrol("Anna", false).id();
        assertThat(world.in(() -> desk.way(KARIN, anna)).responsible()).isNull();

        world.in(() -> desk.takeOn(KARIN, anna));
        PersonsWay way = world.in(() -> desk.takeOn(CECILIA, anna));

        assertThat(Objects.requireNonNull(way.responsible()).login()).isEqualTo("cecilia");
    }

    @Test
    void nobodyFindsSomebodyUnderProtectedIdentity() {
        at(BEGINNING);
        long hidden = enrol("Dold", true).id();

        assertThatThrownBy(() -> world.in(() -> desk.way(CECILIA, hidden))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.in(() -> desk.takeOn(CECILIA, hidden))).isInstanceOf(NotFound.class);
        assertThat(world.in(() -> desk.ways(CECILIA))).isEmpty();
    }

    @Test
    void theBoardIsToldOfTheOpenGapsOfThoseWhoAreThere() {
        aYear();
        Set<Long> there = Set.of(
                Objects.requireNonNull(people.get("slutar snart")),
                Objects.requireNonNull(people.get("en månad emellan")),
                Objects.requireNonNull(people.get("kvar i verkstaden")),
                Objects.requireNonNull(people.get("skyddad")));

        assertThat(world.in(() -> desk.openGaps(KARIN, there)))
                .containsOnly(Map.entry(
                        Objects.requireNonNull(people.get("slutar snart")),
                        new Gap(LocalDate.parse("2026-12-02"), null)));
    }

    @Test
    void whoeverHasLeftHasNoGapAhead() {
        at(BEGINNING);
        trains("Anna", "2026-10-30");
        at(TODAY);
        long anna = Objects.requireNonNull(people.get("Anna"));
        assertThat(world.in(() -> desk.way(KARIN, anna)).timeline().gaps()).hasSize(1);

        Participant person = world.in(() -> register.participant(KARIN, anna));
        world.in(() -> register.leave(KARIN, anna, person.version()));

        assertThat(world.in(() -> desk.way(KARIN, anna)).timeline().gaps()).isEmpty();
    }
}
