package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.EnvironmentFlag;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.participants.Avoidance;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.Workshop;

/** A believable day by the dice: people with what was agreed, steps with what they ask. The same seed, the same day. */
record InventedDay(List<Candidate> people, List<Opening> openings) {

    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private static final Workshop[] WORKSHOPS = {
        Workshop.BAKERY,
        Workshop.TEXTILE,
        Workshop.CARDBOARD,
        Workshop.CARPENTRY,
        Workshop.GARDEN,
        Workshop.FURNITURE,
        Workshop.KITCHEN,
        Workshop.OFFICE
    };
    private static final List<String> MACHINES = List.of("Bandsåg", "Degblandare", "Symaskin");

    static InventedDay of(int people, int steps, int seatsMost, Random random) {
        List<Opening> openings = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            openings.add(opening(i + 1, 1 + random.nextInt(seatsMost), random));
        }
        List<Candidate> persons = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            persons.add(person(i + 1, steps, random));
        }
        return new InventedDay(persons, openings);
    }

    private static Opening opening(long id, int seats, Random random) {
        int level = random.nextInt(4);
        int[] d = new int[8];
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.max(0, Math.min(5, level + random.nextInt(3) - 1));
        }
        int dice = random.nextInt(10);
        SafetyClass safety = dice < 6
                ? SafetyClass.NONE
                : dice < 8 ? SafetyClass.INSTRUCTION : dice < 9 ? SafetyClass.LICENCE : SafetyClass.SUPERVISED_ONLY;
        Set<EnvironmentFlag> surroundings = new HashSet<>();
        if (random.nextInt(3) == 0) {
            surroundings.add(EnvironmentFlag.values()[random.nextInt(EnvironmentFlag.values().length)]);
        }
        return new Opening(
                id,
                id,
                new Station(
                        new DemandProfile(d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]),
                        30 * (1 + random.nextInt(5)),
                        safety,
                        safety == SafetyClass.LICENCE ? MACHINES.get(random.nextInt(MACHINES.size())) : null,
                        WORKSHOPS[random.nextInt(WORKSHOPS.length)],
                        surroundings),
                seats,
                FRIDAY.plusDays(random.nextInt(20) - 3),
                random.nextInt(4) == 0);
    }

    private static Candidate person(long id, int steps, Random random) {
        int level = 1 + random.nextInt(3);
        List<Integer> profile = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            profile.add(Math.min(5, level + random.nextInt(2)));
        }
        Set<Workshop> instructed = new HashSet<>();
        for (Workshop workshop : WORKSHOPS) {
            if (random.nextInt(2) == 0) {
                instructed.add(workshop);
            }
        }
        Set<String> licences = new HashSet<>();
        MACHINES.stream().filter(machine -> random.nextInt(4) == 0).forEach(licences::add);
        Set<Avoidance> avoids = random.nextInt(3) == 0
                ? Set.of(Avoidance.values()[random.nextInt(Avoidance.values().length)])
                : Set.of();
        Map<Long, Lately> lately = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            lately.put(
                    1L + random.nextInt(steps),
                    new Lately(1 + random.nextInt(3), FRIDAY.minusDays(1 + random.nextInt(13)), random.nextInt(5)));
        }
        return new Candidate(
                id,
                WorkingProfile.of(profile),
                avoids,
                WORKSHOPS[random.nextInt(WORKSHOPS.length)],
                instructed,
                licences,
                60 * (2 + random.nextInt(3)),
                0,
                lately,
                null);
    }

    /** Somebody just like this under another number. */
    static Candidate named(Candidate like, long id) {
        return new Candidate(
                id,
                like.profile(),
                like.avoids(),
                like.home(),
                like.instructedIn(),
                like.licensedFor(),
                like.minutes(),
                like.minutesTaken(),
                like.lately(),
                like.form());
    }
}
