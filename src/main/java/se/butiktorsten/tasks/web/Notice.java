package se.butiktorsten.tasks.web;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.tasks.Board.TaskToday;

/**
 * What was done to a task a moment ago, as the address of the board says ({@code nyss}); what it says follows from how the
 * task stands now, so that an old address says nothing wrong.
 *
 * @param from the step it was moved from; null when it was not moved
 * @param mayGoBack whether the leader may undo it: a step that somebody else leads gives nobody back
 */
public record Notice(TaskToday task, @Nullable Long from, boolean mayGoBack) {

    private static final String NUMBER = "\\d{1,18}";

    /** The board with this notice, the focus on it or on the task itself. */
    static String on(TodayPages.View view, long assignmentId, boolean focusOnTask) {
        return view.path() + "&nyss=" + assignmentId + (focusOnTask ? "#uppgift-" + assignmentId : "#nyss");
    }

    /** The same for a task that came from another step. */
    static String moved(TodayPages.View view, long assignmentId, long from) {
        return view.path() + "&nyss=" + assignmentId + "&fran=" + from + "#uppgift-" + assignmentId;
    }

    /** The number under this name in an address; null when there is none. */
    static @Nullable Long number(Form asked, String name) {
        String text = asked.value(name);
        return text.matches(NUMBER) ? Long.valueOf(text) : null;
    }

    /** Whether the task itself takes the focus, and not the notice: it stays on the board to be acted on. */
    public boolean isAboutACard() {
        return task.assignment().isPlanned() || task.assignment().isStarted();
    }
}
