package se.butiktorsten.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.placements.Outcome;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.web.Faults;
import se.butiktorsten.shared.web.Form;

/**
 * An episode as somebody wrote it down, not yet checked; what is missing is null.
 *
 * @param reference what it is called in lists and files, once for each episode; empty to have one made
 * @param who whose it is
 * @param ending how it ended; {@link Ending#NONE} while it goes on
 */
public record EpisodeDraft(
        String reference,
        Who who,
        @Nullable Intervention intervention,
        @Nullable Referrer referrer,
        @Nullable LocalDate startedOn,
        String goal,
        Ending ending) {

    /** The longest reference or case. */
    public static final int REFERENCE_LONGEST = 40;

    /** The longest individual goal. */
    public static final int GOAL_LONGEST = 200;

    /**
     * Whose episode it is. An anonymous one has no case, participant, sex or age: whoever has not consented, or lives
     * under protected identity, is registered so (SUS).
     *
     * @param caseRef the case's number in the records of the municipality; empty when anonymous
     * @param participantId who that is among the participants here, if anybody
     */
    public record Who(
            boolean isAnonymous,
            String caseRef,
            @Nullable Long participantId,
            @Nullable Sex sex,
            @Nullable AgeBand ageBand) {

        /** Nobody that could be named. */
        public static final Who ANONYMOUS = new Who(true, "", null, null, null);
    }

    /**
     * How an episode ended, and what was heard afterwards.
     *
     * @param completed whether the planned activity was completed
     * @param goalReached whether the individual goal was reached
     * @param summaryOn the day on which the written summary was handed over
     * @param next where to next
     * @param wellbeing the participant's answer: do you feel better than when you began?
     * @param stepToWork the participant's answer: have you come closer to work or studies?
     * @param followedUpOn the day on which somebody answered whether the next step has begun
     * @param nextStepStartedOn the day on which it began
     */
    public record Ending(
            @Nullable LocalDate on,
            @Nullable YesNo completed,
            @Nullable YesNo goalReached,
            @Nullable LocalDate summaryOn,
            @Nullable Outcome next,
            @Nullable YesNo wellbeing,
            @Nullable YesNo stepToWork,
            @Nullable LocalDate followedUpOn,
            @Nullable LocalDate nextStepStartedOn) {

        /** It goes on. */
        public static final Ending NONE = new Ending(null, null, null, null, null, null, null, null, null);
    }

    public EpisodeDraft {
        reference = reference.strip();
        goal = goal.strip();
    }

    /** What a page, a file or a caller of the API sent, with every fault noted on the form. */
    public static EpisodeDraft read(Form form, LocalDate today) {
        boolean anonymous = form.ticked("anonymous");
        EpisodeDraft draft = new EpisodeDraft(
                form.line("reference", REFERENCE_LONGEST),
                new Who(
                        anonymous,
                        form.line("caseRef", REFERENCE_LONGEST),
                        form.value("participantId").isBlank() ? null : form.whole("participantId", 1, Long.MAX_VALUE),
                        form.optionalChoice("sex", Sex.class),
                        form.optionalChoice("ageBand", AgeBand.class)),
                form.optionalChoice("intervention", Intervention.class),
                form.optionalChoice("referrer", Referrer.class),
                form.optionalDay("startedOn"),
                form.line("goal", GOAL_LONGEST),
                new Ending(
                        form.optionalDay("endedOn"),
                        form.optionalChoice("completed", YesNo.class),
                        form.optionalChoice("goalReached", YesNo.class),
                        form.optionalDay("summaryOn"),
                        form.optionalChoice("next", Outcome.class),
                        form.optionalChoice("wellbeing", YesNo.class),
                        form.optionalChoice("stepToWork", YesNo.class),
                        form.optionalDay("followedUpOn"),
                        form.optionalDay("nextStepStartedOn")));
        Faults.noteOn(form, draft.faults(today));
        return draft;
    }

    /** The same as a form, as a person would type it. */
    public Form asForm() {
        return Form.empty()
                .with("reference", reference)
                .with("anonymous", who.isAnonymous)
                .with("caseRef", who.caseRef)
                .with("participantId", who.participantId)
                .with("sex", who.sex)
                .with("ageBand", who.ageBand)
                .with("intervention", intervention)
                .with("referrer", referrer)
                .with("startedOn", startedOn)
                .with("goal", goal)
                .with("endedOn", ending.on)
                .with("completed", ending.completed)
                .with("goalReached", ending.goalReached)
                .with("summaryOn", ending.summaryOn)
                .with("next", ending.next)
                .with("wellbeing", ending.wellbeing)
                .with("stepToWork", ending.stepToWork)
                .with("followedUpOn", ending.followedUpOn)
                .with("nextStepStartedOn", ending.nextStepStartedOn);
    }

    /** Everything that is wrong with it by itself; nothing in it may lie after today. */
    public List<Fault> faults(LocalDate today) {
        Faults faults = new Faults();
        faults.note("reference", reference, REFERENCE_LONGEST);
        whose(faults);
        faults.require("intervention", intervention);
        faults.require("referrer", referrer);
        faults.require("startedOn", startedOn);
        if (startedOn != null && startedOn.getYear() < ResultsReport.FIRST_YEAR) {
            faults.add("startedOn", "results.fault.year");
        } else {
            notAfter(faults, "startedOn", startedOn, today);
        }
        faults.note("goal", goal, GOAL_LONGEST);
        if (ending.on == null) {
            goesOn(faults);
        } else {
            hasEnded(faults, ending.on, today);
        }
        return faults.all();
    }

    private void whose(Faults faults) {
        if (who.isAnonymous) {
            refuse(faults, "caseRef", !who.caseRef.isEmpty());
            refuse(faults, "participantId", who.participantId != null);
            refuse(faults, "sex", who.sex != null);
            refuse(faults, "ageBand", who.ageBand != null);
        } else {
            faults.text("caseRef", who.caseRef, REFERENCE_LONGEST);
            faults.require("sex", who.sex);
            faults.require("ageBand", who.ageBand);
        }
    }

    private static void refuse(Faults faults, String field, boolean isThere) {
        if (isThere) {
            faults.add(field, "results.fault.anonymous");
        }
    }

    private void goesOn(Faults faults) {
        onlyWhenEnded(faults, "completed", ending.completed);
        onlyWhenEnded(faults, "goalReached", ending.goalReached);
        onlyWhenEnded(faults, "summaryOn", ending.summaryOn);
        onlyWhenEnded(faults, "next", ending.next);
        onlyWhenEnded(faults, "wellbeing", ending.wellbeing);
        onlyWhenEnded(faults, "stepToWork", ending.stepToWork);
        onlyWhenEnded(faults, "followedUpOn", ending.followedUpOn);
        onlyWhenEnded(faults, "nextStepStartedOn", ending.nextStepStartedOn);
    }

    private static void onlyWhenEnded(Faults faults, String field, @Nullable Object value) {
        if (value != null) {
            faults.add(field, "results.fault.only-when-ended");
        }
    }

    private void hasEnded(Faults faults, LocalDate on, LocalDate today) {
        within(faults, "endedOn", on, startedOn, today);
        faults.require("completed", ending.completed);
        faults.require("next", ending.next);
        if (ending.goalReached != null && intervention != null && !intervention.hasPersonalGoal()) {
            faults.add("goalReached", "results.fault.no-goal");
        }
        within(faults, "summaryOn", ending.summaryOn, startedOn, today);
        within(faults, "followedUpOn", ending.followedUpOn, on, today);
        if (ending.nextStepStartedOn != null && ending.followedUpOn == null) {
            faults.add("nextStepStartedOn", "results.fault.only-when-followed-up");
        } else {
            within(faults, "nextStepStartedOn", ending.nextStepStartedOn, startedOn, ending.followedUpOn);
        }
    }

    private static void within(
            Faults faults, String field, @Nullable LocalDate day, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (day != null && first != null && day.isBefore(first)) {
            faults.add(field, "results.fault.before", Map.of("day", first.toString()));
        } else {
            notAfter(faults, field, day, last);
        }
    }

    private static void notAfter(Faults faults, String field, @Nullable LocalDate day, @Nullable LocalDate last) {
        if (day != null && last != null && day.isAfter(last)) {
            faults.add(field, "results.fault.after", Map.of("day", last.toString()));
        }
    }
}
