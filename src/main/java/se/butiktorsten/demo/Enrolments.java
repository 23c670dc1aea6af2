package se.butiktorsten.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.handover.HandoverDesk;
import se.butiktorsten.handover.ReferralDesk;
import se.butiktorsten.handover.ReferralDraft;
import se.butiktorsten.participants.KnownParticipant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.placements.Outcome;
import se.butiktorsten.results.AgeBand;
import se.butiktorsten.results.EpisodeDesk;
import se.butiktorsten.results.EpisodeDraft;
import se.butiktorsten.results.Intervention;
import se.butiktorsten.results.Referrer;
import se.butiktorsten.results.Sex;
import se.butiktorsten.results.YesNo;
import se.butiktorsten.shared.SwedishTime;

/** Three years of people who came, took part and went on, so that there is something to count. */
@ApplicationScoped
class Enrolments {

    private static final int EVERY_DAYS = 16;
    private static final String LEAVING = "Ekorren";
    private static final String WANTS_MORE = "Havet";
    private static final List<Outcome> NEXT = List.of(
            Outcome.STUDIES,
            Outcome.ACTIVE_JOBSEEKER,
            Outcome.EMPLOYED_FIXED,
            Outcome.OTHER_INTERVENTION,
            Outcome.EMPLOYED_HOURLY,
            Outcome.MEDICAL_REHAB,
            Outcome.ACTIVE_JOBSEEKER,
            Outcome.WITHDREW);

    @Inject
    EpisodeDesk desk;

    @Inject
    ParticipantRegister register;

    @Inject
    HandoverDesk handover;

    @Inject
    ReferralDesk referrals;

    @Inject
    Clock clock;

    void writeDown() {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        int number = 0;
        for (LocalDate day = today.minusYears(3); day.isBefore(today.minusMonths(5)); day = day.plusDays(EVERY_DAYS)) {
            LocalDate end = day.plusDays(80 + number * 13L % 120);
            write(++number, null, day, end.isAfter(today) ? null : end, today);
        }
        for (KnownParticipant person : desk.candidates(Staff.COORDINATOR)) {
            if (person.alias().equals(LEAVING)) {
                leaveTheWorkshop(person, today.plusDays(14));
                continue;
            }
            handover.takeOn(Staff.COORDINATOR, person.id());
            if (person.alias().equals(WANTS_MORE)) {
                referrals.refer(
                        Staff.LEADER,
                        person.id(),
                        new ReferralDraft(Intervention.WORK_TRAINING, today.plusDays(21), "Vill pröva fler timmar"));
            }
            write(++number, person.id(), today.minusDays(30 + number % 60), null, today);
        }
    }

    /** Somebody's hours end in two weeks and nothing is planned after them: a gap ahead, to be seen and mended. */
    private void leaveTheWorkshop(KnownParticipant person, LocalDate from) {
        register.agreeHours(
                Staff.LEADER,
                person.id(),
                Schedule.NONE,
                from,
                register.participant(Staff.LEADER, person.id()).version());
    }

    private void write(
            int number, @Nullable Long participant, LocalDate from, @Nullable LocalDate to, LocalDate today) {
        boolean anonymous = participant == null && number % 11 == 0;
        EpisodeDraft.Who who = anonymous
                ? EpisodeDraft.Who.ANONYMOUS
                : new EpisodeDraft.Who(
                        false,
                        "EX-" + (1000 + number % 60),
                        participant,
                        number % 5 < 3 ? Sex.WOMAN : Sex.MAN,
                        number % 4 == 0 ? AgeBand.UNDER_30 : AgeBand.FROM_30);
        Intervention intervention = number % 9 == 0
                ? Intervention.GREEN_ACTIVATION
                : List.of(
                                Intervention.GROUP_ACTIVATION,
                                Intervention.WORK_TRAINING,
                                Intervention.WORK_CAPACITY_ASSESSMENT)
                        .get(number % 3);
        desk.add(
                Staff.COORDINATOR,
                new EpisodeDraft(
                        "EX-" + number,
                        who,
                        intervention,
                        Referrer.values()[number % Referrer.values().length],
                        from,
                        "",
                        to == null ? EpisodeDraft.Ending.NONE : ending(number, intervention, to, today)));
    }

    private static EpisodeDraft.Ending ending(int number, Intervention intervention, LocalDate to, LocalDate today) {
        LocalDate followedUp = to.plusMonths(6);
        boolean heardOf = number % 3 > 0 && !followedUp.isAfter(today);
        return new EpisodeDraft.Ending(
                to,
                number % 10 == 0 ? YesNo.NO : YesNo.YES,
                intervention.hasPersonalGoal() ? answer(number, 4) : null,
                number % 10 == 0 ? null : to,
                NEXT.get(number % NEXT.size()),
                answer(number + 1, 5),
                answer(number, 3),
                heardOf ? followedUp : null,
                heardOf && number % 4 > 0 ? to.plusDays(20 + number % 90) : null);
    }

    /** Mostly yes, now and then no, and sometimes none. */
    private static @Nullable YesNo answer(int number, int rhythm) {
        if (number % 7 == 0) {
            return null;
        }
        return number % rhythm == 0 ? YesNo.NO : YesNo.YES;
    }
}
