package se.butiktorsten.tasks;

import java.util.Map;

/**
 * Why a step suits or does not suit today, in words: the key of a text and what fills its blanks.
 *
 * @param code a message key ({@code tasks.reason.stretch.PHYSICAL_LOAD})
 */
public record Reason(String code, Map<String, Object> facts) {

    public Reason {
        facts = Map.copyOf(facts);
    }

    Reason(String code) {
        this(code, Map.of());
    }
}
