package se.butiktorsten.demo;

import static se.butiktorsten.shared.Workshop.BAKERY;
import static se.butiktorsten.shared.Workshop.CARDBOARD;
import static se.butiktorsten.shared.Workshop.CARPENTRY;
import static se.butiktorsten.shared.Workshop.FURNITURE;
import static se.butiktorsten.shared.Workshop.GARDEN;
import static se.butiktorsten.shared.Workshop.KITCHEN;
import static se.butiktorsten.shared.Workshop.SHOP;
import static se.butiktorsten.shared.Workshop.TEXTILE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.butiktorsten.participants.Avoidance;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;

/** Those who train here, under their aliases, with what was agreed. */
@ApplicationScoped
class People {

    /** How long everybody had been here when the demonstration begins. */
    private static final int WEEKS_HERE = 9;

    /** Those who have gone on to something else after their placement. */
    static final List<String> GONE_ON = List.of("Vågen", "Solen");

    @Inject
    ParticipantRegister register;

    @Inject
    Clock clock;

    void enrol() {
        known("Blåklocka", TEXTILE, 180, 4, profile(1, 3, 2, 3, 1, 1, 1, 1), Set.of(Avoidance.NOISE));
        known("Ekorren", BAKERY, 240, 5, profile(2, 2, 3, 2, 1, 2, 2, 3), Set.of());
        long fyren = known("Fyren", TEXTILE, 240, 5, profile(1, 4, 3, 3, 2, 1, 2, 2), Set.of());
        known("Havet", KITCHEN, 180, 3, profile(2, 3, 2, 2, 1, 2, 2, 2), Set.of(Avoidance.NUTS));
        long larkan = known("Lärkan", BAKERY, 240, 5, profile(2, 2, 3, 3, 2, 3, 2, 4), Set.of());
        known("Mossan", GARDEN, 120, 3, WorkingProfile.START, Set.of(Avoidance.LONE_WORK));
        long ronn = known("Rönn", CARPENTRY, 240, 5, profile(3, 3, 3, 3, 2, 3, 2, 3), Set.of());
        known("Stjärnan", SHOP, 300, 5, profile(3, 2, 3, 3, 3, 4, 4, 3), Set.of());
        long tallen = known("Tallen", CARPENTRY, 180, 4, profile(3, 2, 2, 2, 1, 1, 1, 1), Set.of());
        long vinden = known("Vinden", CARDBOARD, 120, 3, profile(1, 2, 2, 2, 1, 1, 1, 1), Set.of(Avoidance.SMELL));
        GONE_ON.forEach(alias -> known(alias, GARDEN, 240, 5, profile(3, 3, 3, 3, 3, 3, 3, 3), Set.of()));
        register.grantLicence(Staff.LEADER, fyren, Range.SEWING_MACHINE);
        register.grantLicence(Staff.LEADER, larkan, Range.DOUGH_MIXER);
        register.grantLicence(Staff.LEADER, ronn, Range.BAND_SAW);
        register.grantInstruction(Staff.LEADER, tallen, FURNITURE);
        wantsMoreOf(vinden, "FINE_PRECISION");
    }

    /** The ids of everybody who trains here, by alias. */
    Map<String, Long> byAlias() {
        Map<String, Long> byAlias = new HashMap<>();
        register.all(Staff.LEADER).forEach(one -> byAlias.put(one.alias(), one.id()));
        return byAlias;
    }

    /** Those who have gone on are no longer on any list. */
    void sayGoodbye() {
        for (Participant one : register.all(Staff.LEADER)) {
            if (GONE_ON.contains(one.alias())) {
                register.leave(Staff.LEADER, one.id(), one.version());
            }
        }
    }

    private void wantsMoreOf(long id, String demand) {
        long version = register.participant(Staff.LEADER, id).version();
        register.noteWish(Staff.LEADER, id, false, demand, version);
    }

    private long known(
            String alias, Workshop place, int minutes, int days, WorkingProfile profile, Set<Avoidance> avoids) {
        Participant one = register.enrolSince(
                Staff.LEADER,
                new ParticipantDraft(alias, place, false, profile, week(minutes, days), avoids),
                SwedishTime.dayOf(clock.instant()).minusWeeks(WEEKS_HERE));
        register.grantInstruction(Staff.LEADER, one.id(), place);
        return one.id();
    }

    /** So many weekdays, and today in any case: a demonstration on a Sunday has people too. */
    private Map<DayOfWeek, Integer> week(int minutes, int days) {
        Map<DayOfWeek, Integer> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= days; day++) {
            week.put(DayOfWeek.of(day), minutes);
        }
        week.put(SwedishTime.dayOf(clock.instant()).getDayOfWeek(), minutes);
        return week;
    }

    private static WorkingProfile profile(int d1, int d2, int d3, int d4, int d5, int d6, int d7, int d8) {
        return new WorkingProfile(d1, d2, d3, d4, d5, d6, d7, d8);
    }
}
