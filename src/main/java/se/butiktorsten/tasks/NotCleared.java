package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/**
 * The step may not be given to this person, whatever anybody thinks: an instruction or a licence is missing, or the
 * surroundings were agreed to be avoided. Answered with 409; says which machine, but nothing else about the person.
 */
public final class NotCleared extends Rejection {

    private static final long serialVersionUID = 1L;

    private NotCleared(String code, Map<String, Object> facts) {
        super(code, 409, facts);
    }

    static NotCleared because(Reason closed) {
        if (closed.code().startsWith("tasks.reason.instruction.")) {
            return new NotCleared("tasks.instruction-missing", Map.of());
        }
        if (closed.code().equals("tasks.reason.licence")) {
            return new NotCleared("tasks.licence-missing", closed.facts());
        }
        return new NotCleared("tasks.agreed-to-avoid", Map.of());
    }
}
