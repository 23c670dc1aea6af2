package se.butiktorsten.shared;

import java.util.Map;

/**
 * One thing that is wrong with what somebody sent, and where: the field's name, the code of the text, and the facts for
 * the blanks in the text.
 *
 * @param field the field as the sender names it ({@code quantity}, {@code lines[2].sku})
 * @param code a message key ({@code shared.fault.required})
 * @param facts fills the blanks by name
 */
public record Fault(String field, String code, Map<String, Object> facts) {

    public Fault {
        facts = Map.copyOf(facts);
    }

    public Fault(String field, String code) {
        this(field, code, Map.of());
    }
}
