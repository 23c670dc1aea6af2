package se.butiktorsten.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.EnvironmentFlag;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.participants.Avoidance;
import se.butiktorsten.participants.WorkingProfile;

/**
 * Finds the just-right challenge (lagom utmaning): does this step suit this person today, and why?
 *
 * <p>First what nobody may decide away: instruction, licence, surroundings agreed to be avoided. Then the day: is the
 * person here, and long enough? Then the demands: a step suits when none of its eight demands lies more than one grade
 * above what was agreed, and at most one lies above at all. A step with a supervisor beside by rule, or that was done
 * with much support the last time, suits with support. Somebody who is tired or needs to talk tries nothing new that day.
 *
 * <p>Pure: the same question has the same answer. A suggestion only; a named member of staff and the participant decide.
 */
final class JustRight {

    /** From this level on (shown on the spot, done together) a step done lately is suggested with support. */
    static final int MUCH_SUPPORT = 3;

    private static final int NAMED_DEMANDS = 2;

    private JustRight() {}

    static Suitability of(Station step, Agreement agreed) {
        return of(step, agreed, null);
    }

    /** @param form how the day is, where somebody has said so */
    static Suitability of(Station step, Agreement agreed, @Nullable DayForm form) {
        int slack = slack(step, agreed.profile());
        List<Reason> closed = closedDoors(step, agreed);
        List<Reason> against = new ArrayList<>(closed);
        against.addAll(tooLittleTime(step, agreed));
        List<Demand> above = above(step, agreed.profile());
        against.addAll(beyond(step, agreed.profile(), above));
        if (form != null) {
            against.addAll(notOnADayLikeThis(step, form, against.isEmpty() && !above.isEmpty()));
        }
        if (!against.isEmpty()) {
            return new Suitability(Fit.NOT_TODAY, closed.isEmpty(), slack, against);
        }

        List<Reason> reasons = new ArrayList<>();
        Fit fit = Fit.OK;
        if (above.isEmpty()) {
            reasons.add(new Reason(slack == 0 ? "tasks.reason.exactly" : "tasks.reason.within"));
        } else {
            Demand one = above.get(0);
            fit = Fit.STRETCH;
            reasons.add(new Reason(one.anchorKey(step.demands().of(one))));
            reasons.add(new Reason("tasks.reason.stretch." + one.name()));
        }
        if (step.safetyClass() == SafetyClass.SUPERVISED_ONLY) {
            fit = Fit.WITH_SUPPORT;
            reasons.add(new Reason("tasks.reason.supervised"));
        }
        Integer lastTime = agreed.supportLastTime();
        if (lastTime != null && lastTime >= MUCH_SUPPORT) {
            fit = Fit.WITH_SUPPORT;
            reasons.add(new Reason("tasks.reason.support-last-time"));
        }
        return new Suitability(fit, true, slack, reasons);
    }

    /** What stands in the way whatever anybody thinks: every such thing, not only the first. */
    static List<Reason> closedDoors(Station step, Agreement agreed) {
        List<Reason> reasons = new ArrayList<>();
        switch (step.safetyClass()) {
            case NONE -> {}
            case INSTRUCTION, SUPERVISED_ONLY -> {
                if (!agreed.instructed()) {
                    reasons.add(new Reason(
                            "tasks.reason.instruction." + step.workshop().name()));
                }
            }
            case LICENCE -> {
                if (!agreed.licensed()) {
                    String machine = step.machine();
                    reasons.add(new Reason("tasks.reason.licence", Map.of("machine", machine == null ? "" : machine)));
                }
            }
        }
        for (EnvironmentFlag flag : EnvironmentFlag.values()) {
            if (step.surroundings().contains(flag) && agreed.avoids().contains(Avoidance.valueOf(flag.name()))) {
                reasons.add(new Reason("tasks.reason.avoids." + flag.name()));
            }
        }
        return reasons;
    }

    private static List<Reason> tooLittleTime(Station step, Agreement agreed) {
        if (agreed.minutesToday() == 0) {
            return List.of(new Reason("tasks.reason.not-here"));
        }
        if (agreed.minutesLeft() < step.minutes()) {
            return List.of(
                    new Reason("tasks.reason.time", Map.of("left", agreed.minutesLeft(), "minutes", step.minutes())));
        }
        return List.of();
    }

    private static List<Reason> notOnADayLikeThis(Station step, DayForm form, boolean isStretch) {
        List<Reason> reasons = new ArrayList<>();
        if (form == DayForm.AWAY) {
            reasons.add(new Reason("tasks.reason.form.away"));
        }
        if (form == DayForm.NEEDS_TO_TALK && step.surroundings().contains(EnvironmentFlag.LONE_WORK)) {
            reasons.add(new Reason("tasks.reason.form.alone"));
        }
        if (form.wantsNothingNew() && isStretch) {
            reasons.add(new Reason("tasks.reason.form.new"));
        }
        return reasons;
    }

    /** Nothing when the rule of choice holds; otherwise the demands that break it, the furthest first. */
    private static List<Reason> beyond(Station step, WorkingProfile profile, List<Demand> above) {
        boolean holds = above.size() <= 1 && above.stream().allMatch(demand -> excess(step, profile, demand) <= 1);
        if (holds) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        above.stream()
                .sorted(Comparator.comparing((Demand demand) -> -excess(step, profile, demand)))
                .limit(NAMED_DEMANDS)
                .forEach(demand -> reasons.add(new Reason("tasks.reason.beyond." + demand.name())));
        if (above.size() > NAMED_DEMANDS) {
            reasons.add(new Reason("tasks.reason.beyond-more", Map.of("count", above.size() - NAMED_DEMANDS)));
        }
        return reasons;
    }

    private static List<Demand> above(Station step, WorkingProfile profile) {
        return Arrays.stream(Demand.values())
                .filter(demand -> excess(step, profile, demand) > 0)
                .toList();
    }

    private static int slack(Station step, WorkingProfile profile) {
        return Arrays.stream(Demand.values())
                .mapToInt(demand -> Math.max(0, -excess(step, profile, demand)))
                .sum();
    }

    /** How many grades the step's demand lies above what was agreed; negative when below. */
    private static int excess(Station step, WorkingProfile profile, Demand demand) {
        return step.demands().of(demand) - profile.values().get(demand.ordinal());
    }
}
