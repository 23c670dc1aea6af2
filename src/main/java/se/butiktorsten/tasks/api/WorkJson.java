package se.butiktorsten.tasks.api;

import java.util.List;
import se.butiktorsten.tasks.OpenWork;
import se.butiktorsten.tasks.OpenWork.Covered;
import se.butiktorsten.tasks.OpenWork.Share;

/**
 * What the open work gives to train on.
 *
 * @param withoutEasyWork the demands in which no open step is graded 0 or 1
 * @param withoutHardWork the demands in which none is graded 4 or 5
 */
public record WorkJson(
        int steps, int seats, List<DemandJson> demands, List<String> withoutEasyWork, List<String> withoutHardWork) {

    static WorkJson of(OpenWork work) {
        return new WorkJson(
                work.steps(),
                work.seats(),
                work.demands().stream().map(DemandJson::of).toList(),
                work.withoutEasyWork().stream().map(Enum::name).toList(),
                work.withoutHardWork().stream().map(Enum::name).toList());
    }

    /** One demand, grade by grade from 0 to 5. */
    public record DemandJson(String demand, List<GradeJson> grades) {

        static DemandJson of(Covered covered) {
            return new DemandJson(
                    covered.demand().name(),
                    covered.shares().stream().map(GradeJson::of).toList());
        }
    }

    /** One grade: how many open steps have it, and how many seats those have together. */
    public record GradeJson(int grade, int steps, int seats) {

        static GradeJson of(Share share) {
            return new GradeJson(share.grade(), share.steps(), share.seats());
        }
    }
}
