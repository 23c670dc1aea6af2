package se.butiktorsten.shared.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/**
 * The one shape of an API error (RFC 9457): a type whose page explains it, a title and a detail in the caller's
 * language, the facts as fields of their own, and every fault with its field.
 *
 * @param code the refusal's code; the type is {@code /problems/} and the code
 */
public record Problem(String code, int status, Map<String, ?> facts, List<Fault> faults) {

    /** The media type of every API error. */
    public static final String TYPE = "application/problem+json";

    /** What only the problem itself says: a fact of such a name fills its blank in the words, and nothing else. */
    private static final Set<String> OWN =
            Set.of("type", "title", "status", "detail", "instance", "errors", "field", "code");

    public static Problem of(Rejection no) {
        return new Problem(no.code(), no.status(), no.facts(), no.faults());
    }

    /** The answer in this language. */
    public Response in(Language language) {
        return Response.status(status)
                .type(TYPE)
                .header("Content-Language", language.tag())
                .entity(Json.createObjectBuilder(members(language)).build().toString())
                .build();
    }

    /** Everything that it says, by name and in order. */
    Map<String, Object> members(Language language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/problems/" + code);
        members.put("title", Texts.get(language, code + ".title", facts));
        members.put("status", status);
        members.put("detail", Texts.get(language, code + ".detail", facts));
        addFacts(facts, members);
        if (!faults.isEmpty()) {
            members.put(
                    "errors",
                    faults.stream().map(fault -> error(fault, language)).toList());
        }
        return members;
    }

    private static Map<String, Object> error(Fault fault, Language language) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("field", fault.field());
        error.put("code", fault.code());
        error.put("detail", Texts.get(language, fault.code(), fault.facts()));
        addFacts(fault.facts(), error);
        return error;
    }

    private static void addFacts(Map<String, ?> facts, Map<String, Object> members) {
        facts.forEach((name, fact) -> {
            if (!OWN.contains(name)) {
                add(name, fact, members);
            }
        });
    }

    private static void add(String name, Object fact, Map<String, Object> members) {
        if (fact instanceof Money amount) {
            members.put(name + "Ore", amount.ore());
        } else if (fact instanceof Quantity quantity) {
            members.put(name + "Thousandths", quantity.thousandths());
        } else if (fact instanceof VatRate rate) {
            members.put(name + "Bp", rate.basisPoints());
        } else if (fact instanceof Integer || fact instanceof Long || fact instanceof Boolean) {
            members.put(name, fact);
        } else {
            members.put(name, String.valueOf(fact));
        }
    }
}
