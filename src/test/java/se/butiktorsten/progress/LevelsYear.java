package se.butiktorsten.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.progress.Advice.Adapt;
import se.butiktorsten.progress.Observation.How;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.tasks.SelfRating;

/**
 * A year of two hundred invented participants, with the real rule and the real agenda. The people are made of chance:
 * how a task feels depends on what it demands, what is comfortable these days, and luck. Whoever leads opens the list on
 * every working day and decides when there is time, which is sometimes too late.
 */
final class LevelsYear {

    static final int PEOPLE = 200;
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private static final int TASKS = 400;
    private static final Actor LEADER = new Actor("karin", Set.of(Role.ACTIVITY_LEADER))
            .leading(java.util.EnumSet.allOf(se.butiktorsten.shared.Workshop.class));

    /** Something that happened to somebody's agreements. */
    record Event(What what, LocalDate day, @Nullable Demand demand) {}

    /** What can happen. */
    enum What {
        FORWARD,
        BACK,
        ADAPTED,
        SHORTER,
        OTHER,
        DECLINED,
        LAPSED,
        HOURS_UP
    }

    /** How many of all agreed values had each grade on a day. */
    record Spread(LocalDate day, int[] byGrade) {}

    final List<Person> people = new ArrayList<>();
    final List<Spread> spreads = new ArrayList<>();
    private final List<DemandProfile> tasks = new ArrayList<>();
    private final Map<WorkingProfile, List<DemandProfile>> fittingFor = new HashMap<>();
    private final Random chance;

    LevelsYear(long seed) {
        chance = new Random(seed);
        for (int i = 0; i < TASKS; i++) {
            tasks.add(aTask());
        }
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person(i));
        }
    }

    /** Lets the year pass. */
    LevelsYear passes() {
        spreads.add(spread(FIRST_DAY));
        for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            LocalDate today = day;
            people.forEach(person -> person.lives(today));
            if (day.plusDays(1).getDayOfMonth() == 1) {
                spreads.add(spread(day));
            }
        }
        return this;
    }

    /** How often something happened in each month, 1 to 12. */
    Map<Integer, Integer> byMonth(What what) {
        Map<Integer, Integer> months = new LinkedHashMap<>();
        for (int month = 1; month <= 12; month++) {
            int one = month;
            months.put(month, (int) people.stream()
                    .flatMap(person -> person.events.stream())
                    .filter(event -> event.what() == what && event.day().getMonthValue() == one)
                    .count());
        }
        return months;
    }

    private Spread spread(LocalDate day) {
        int[] byGrade = new int[Demand.HIGHEST + 1];
        people.forEach(person -> person.profile.values().forEach(grade -> byGrade[grade]++));
        return new Spread(day, byGrade);
    }

    /** Tasks of all kinds: a base, and a few demands that stand out. */
    private DemandProfile aTask() {
        int base = chance.nextInt(5);
        int[] grades = new int[Demand.values().length];
        for (int i = 0; i < grades.length; i++) {
            int step = chance.nextInt(10);
            grades[i] = Math.max(0, Math.min(5, base + (step < 5 ? 0 : step < 7 ? -1 : step < 9 ? 1 : -2)));
        }
        return new DemandProfile(
                grades[0], grades[1], grades[2], grades[3], grades[4], grades[5], grades[6], grades[7]);
    }

    /** One invented participant. */
    final class Person {

        final List<Event> events = new ArrayList<>();

        /** Days on which the rule said ADAPT over something new, and nothing waited on the list. */
        final List<LocalDate> unseen = new ArrayList<>();

        private final double[] comfortable = new double[Demand.values().length];
        private final int talkative;
        private final List<LevelSuggestion> decided = new ArrayList<>();
        private List<Observation> sessions = new ArrayList<>();
        private WorkingProfile profile;
        private LocalDate profileSince = FIRST_DAY;
        private LocalDate hoursSince = FIRST_DAY;
        private @Nullable LocalDate moreHoursOn;
        private @Nullable LocalDate raisedOn;
        private int daysAWeek = 2 + chance.nextInt(2);
        private boolean wantsNextStep;
        private @Nullable Demand wantsMoreOf;
        private @Nullable LevelSuggestion open;
        private LocalDate hardTimesUntil = FIRST_DAY;
        private LocalDate adaptedUntil = FIRST_DAY;
        private LocalDate leaderAwayUntil = FIRST_DAY;
        private long lastId;

        Person(int number) {
            lastId = number * 10_000L;
            talkative = 50 + chance.nextInt(50);
            List<Integer> start = new ArrayList<>();
            for (int i = 0; i < comfortable.length; i++) {
                int agreed = 1 + (chance.nextInt(4) == 0 ? 1 : 0);
                start.add(agreed);
                comfortable[i] = agreed + chance.nextDouble() * 1.5 - 0.25;
            }
            profile = WorkingProfile.of(start);
        }

        void lives(LocalDate today) {
            if (today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                return;
            }
            something(today);
            plannedHoursBegin(today);
            if (today.getDayOfWeek().getValue() <= daysAWeek && chance.nextInt(100) < 85) {
                trains(today);
            }
            talks(today);
            perhapsMoreHours(today);
        }

        /** Life goes on outside: harder weeks, a leader on holiday, a wish. */
        private void something(LocalDate today) {
            if (chance.nextInt(220) == 0) {
                hardTimesUntil = today.plusDays(14 + chance.nextInt(21));
            }
            if (chance.nextInt(250) == 0) {
                leaderAwayUntil = today.plusDays(21);
            }
            if (chance.nextInt(30) == 0) {
                wantsNextStep = chance.nextInt(2) == 0;
                wantsMoreOf = chance.nextInt(2) == 0 ? null : Demand.values()[chance.nextInt(8)];
            }
        }

        private void trains(LocalDate today) {
            DemandProfile task = chosen();
            double strain = -9;
            for (Demand demand : Demand.values()) {
                strain = Math.max(strain, task.of(demand) - comfortable[demand.ordinal()]);
            }
            strain += chance.nextGaussian() * 0.5;
            strain += today.isBefore(hardTimesUntil) ? 1.0 : 0;
            strain -= today.isBefore(adaptedUntil) ? 0.7 : 0;
            for (Demand demand : Demand.values()) {
                if (task.of(demand) >= comfortable[demand.ordinal()] - 1) {
                    comfortable[demand.ordinal()] = Math.min(5, comfortable[demand.ordinal()] + 0.02);
                }
            }
            sessions.add(0, session(today, task, strain));
            sessions = new ArrayList<>(sessions.subList(0, Math.min(40, sessions.size())));
        }

        private Observation session(LocalDate today, DemandProfile task, double strain) {
            lastId++;
            if (chance.nextInt(100) < (strain > 1.4 ? 30 : 3)) {
                return new Observation(lastId, today, How.INTERRUPTED, task, null, null);
            }
            SelfRating rating =
                    strain > 0.9 ? SelfRating.TOO_HARD : strain < -0.7 ? SelfRating.TOO_EASY : SelfRating.JUST_RIGHT;
            int support = (int) Math.max(0, Math.min(5, Math.round(1 + strain * 1.2 + chance.nextGaussian() * 0.6)));
            return new Observation(
                    lastId,
                    today,
                    chance.nextInt(100) < 5 ? How.NOT_FINISHED : How.COMPLETED,
                    task,
                    support,
                    chance.nextInt(100) < talkative ? rating : SelfRating.NO_ANSWER);
        }

        /** By the choice of task: at most one demand above what was agreed, by at most one; those at the profile first. */
        private DemandProfile chosen() {
            List<DemandProfile> fitting = fittingFor.computeIfAbsent(
                    profile,
                    same -> tasks.stream()
                            .filter(task -> above(task) <= 1 && furthest(task) <= 1)
                            .sorted(Comparator.comparingInt(this::slack))
                            .limit(12)
                            .toList());
            return fitting.isEmpty() ? DemandProfile.NOTHING : fitting.get(chance.nextInt(fitting.size()));
        }

        private int above(DemandProfile task) {
            int above = 0;
            for (Demand demand : Demand.values()) {
                above += task.of(demand) > agreed(demand) ? 1 : 0;
            }
            return above;
        }

        private int furthest(DemandProfile task) {
            int furthest = -5;
            for (Demand demand : Demand.values()) {
                furthest = Math.max(furthest, task.of(demand) - agreed(demand));
            }
            return furthest;
        }

        private int slack(DemandProfile task) {
            int slack = 0;
            for (Demand demand : Demand.values()) {
                slack += Math.max(0, agreed(demand) - task.of(demand));
            }
            return slack;
        }

        private int agreed(Demand demand) {
            return profile.values().get(demand.ordinal());
        }

        /** The leader opens the list; what waits is decided on a day when there is time. */
        private void talks(LocalDate today) {
            Facts facts = new Facts(
                    today, profile, profileSince, hoursSince, moreHoursOn, wantsNextStep, wantsMoreOf, sessions);
            Advice advice = LevelRule.suggest(facts);
            settle(advice, facts);
            LevelSuggestion waits = open;
            if (advice instanceof Adapt adapt
                    && adapt.because().stream().anyMatch(this::isNotTalkedAbout)
                    && (waits == null || waits.kind() != SuggestionKind.ADAPT || waits.isExpiredOn(today))) {
                unseen.add(today);
            }
            if (waits != null && !today.isBefore(leaderAwayUntil) && chance.nextInt(4) == 0) {
                decide(waits, facts, today);
            }
        }

        private boolean isNotTalkedAbout(Observation session) {
            return decided.stream()
                    .filter(one -> one.kind() == SuggestionKind.ADAPT)
                    .noneMatch(one -> one.knew(session));
        }

        private void settle(Advice advice, Facts facts) {
            LocalDate today = facts.today();
            LevelSuggestion waits = open;
            if (waits != null && Agenda.stands(waits, advice, facts)) {
                Agenda.freshen(waits, advice);
                return;
            }
            if (waits != null) {
                waits.lapse();
                happens(What.LAPSED, today, null);
            }
            Optional<LevelSuggestion> due = Agenda.due(1, advice, decided, today);
            open = due.orElse(null);
        }

        private void decide(LevelSuggestion waits, Facts facts, LocalDate today) {
            DecisionDraft draft = waits.kind() == SuggestionKind.RAISE ? aboutAStepForward() : aboutAnAdaptation(waits);
            waits.decide(
                    draft, LevelRule.lastOfAnyKind(facts), LEADER, SwedishTime.momentOf(today.atTime(LocalTime.NOON)));
            decided.add(waits);
            open = null;
            if (draft.decision() == Decision.DECLINED) {
                happens(What.DECLINED, today, null);
            } else if (draft.decision() == Decision.OTHER) {
                happens(What.OTHER, today, null);
            } else if (draft.offer() == Offer.ADAPT_TASK || draft.offer() == Offer.SHORTER_SESSION) {
                adaptedUntil = today.plusDays(21);
                happens(draft.offer() == Offer.ADAPT_TASK ? What.ADAPTED : What.SHORTER, today, null);
            } else {
                waits.stepDemand().ifPresent(demand -> step(waits.kind(), demand, today));
            }
        }

        private DecisionDraft aboutAStepForward() {
            int luck = chance.nextInt(100);
            Decision decision = luck < 75 ? Decision.ACCEPTED : luck < 95 ? Decision.DECLINED : Decision.OTHER;
            return new DecisionDraft(decision, null, null, true, "", false);
        }

        private DecisionDraft aboutAnAdaptation(LevelSuggestion waits) {
            int luck = chance.nextInt(100);
            if (luck < 15) {
                return new DecisionDraft(luck < 10 ? Decision.DECLINED : Decision.OTHER, null, null, true, "", false);
            }
            List<Offer> offers = waits.offers();
            Offer offer = offers.get(Math.min(chance.nextInt(3), offers.size() - 1));
            Demand demand = offer == Offer.STEP_BACK
                    ? waits.demands().get(chance.nextInt(waits.demands().size()))
                    : null;
            return new DecisionDraft(Decision.ACCEPTED, offer, demand, true, "", false);
        }

        private void step(SuggestionKind kind, Demand demand, LocalDate today) {
            boolean isForward = kind == SuggestionKind.RAISE;
            List<Integer> values = new ArrayList<>(profile.values());
            values.set(demand.ordinal(), agreed(demand) + (isForward ? 1 : -1));
            profile = WorkingProfile.of(values);
            profileSince = today;
            raisedOn = isForward ? today : raisedOn;
            wantsNextStep = false;
            happens(isForward ? What.FORWARD : What.BACK, today, demand);
        }

        private void plannedHoursBegin(LocalDate today) {
            if (today.equals(moreHoursOn)) {
                daysAWeek++;
                hoursSince = today;
                moreHoursOn = null;
                happens(What.HOURS_UP, today, null);
            }
        }

        /** Stepwise hours: every now and then a day more is planned, for one to four weeks ahead, as the register lets. */
        private void perhapsMoreHours(LocalDate today) {
            if (daysAWeek < 5 && moreHoursOn == null && chance.nextInt(40) == 0) {
                LocalDate from = today.plusWeeks(1 + chance.nextInt(4));
                boolean isSoonAfterAStep = raisedOn != null && LevelRule.isWithinRest(raisedOn, from);
                moreHoursOn = isSoonAfterAStep ? null : from;
            }
        }

        private void happens(What what, LocalDate day, @Nullable Demand demand) {
            events.add(new Event(what, day, demand));
        }

        List<LocalDate> days(What... kinds) {
            List<What> wanted = List.of(kinds);
            return events.stream()
                    .filter(event -> wanted.contains(event.what()))
                    .map(Event::day)
                    .toList();
        }

        /** What waits on the list at the end. */
        Optional<LevelSuggestion> open() {
            return Optional.ofNullable(open);
        }
    }
}
