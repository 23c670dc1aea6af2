package se.butiktorsten.planning;

import java.util.Map;

/**
 * One reason for a proposal.
 *
 * @param code of its sentence
 * @param facts the blanks of the sentence
 */
public record Because(String code, Map<String, Object> facts) {

    static Because of(String code) {
        return new Because(code, Map.of());
    }

    static Because of(String code, String blank, Object fact) {
        return new Because(code, Map.of(blank, fact));
    }
}
