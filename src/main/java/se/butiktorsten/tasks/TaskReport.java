package se.butiktorsten.tasks;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.db.RetryOnClash;

/** The door to how many tasks were done, counted; for those who answer for the unit. Names nobody, changes nothing. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class TaskReport {

    @Inject
    Assignments assignments;

    @Inject
    Catalog catalog;

    /**
     * How many tasks were done at each level of difficulty, by level from 1 to 5; levels of which none was done are left
     * out. Also what was not finished that day is counted, for somebody was at it; what was broken off is not. The level is that of the step as it was graded when it was given.
     *
     * @param period the days on which they were done
     */
    @OpenTo({ACTIVITY_LEADER, COORDINATOR})
    public SortedMap<Integer, Long> doneByLevel(Actor by, Period period) {
        List<Assignments.Done> done = assignments.done(period);
        Set<Long> ids = done.stream().map(Assignments.Done::taskStepId).collect(Collectors.toSet());
        Map<Long, TaskStep> steps = catalog.steps(by, ids);
        return done.stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(steps.get(one.taskStepId()))
                                .demands()
                                .overallLevel(),
                        TreeMap::new,
                        Collectors.summingLong(Assignments.Done::sessions)));
    }
}
