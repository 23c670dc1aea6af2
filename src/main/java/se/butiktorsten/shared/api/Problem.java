package se.butiktorsten.shared.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
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

    public static Problem of(Rejection no) {
        return new Problem(no.code(), no.status(), no.facts(), no.faults());
    }

    /** The answer in this language. */
    public Response in(Language language) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "/problems/" + code)
                .add("title", Texts.get(language, code + ".title", facts))
                .add("status", status)
                .add("detail", Texts.get(language, code + ".detail", facts));
        facts.forEach((name, fact) -> add(json, name, fact));
        if (!faults.isEmpty()) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            for (Fault fault : faults) {
                JsonObjectBuilder error = Json.createObjectBuilder()
                        .add("field", fault.field())
                        .add("code", fault.code())
                        .add("detail", Texts.get(language, fault.code(), fault.facts()));
                fault.facts().forEach((name, fact) -> add(error, name, fact));
                errors.add(error);
            }
            json.add("errors", errors);
        }
        return Response.status(status)
                .type(TYPE)
                .header("Content-Language", language.tag())
                .entity(json.build().toString())
                .build();
    }

    private static void add(JsonObjectBuilder json, String name, Object fact) {
        if (fact instanceof Money amount) {
            json.add(name + "Ore", amount.ore());
        } else if (fact instanceof Quantity quantity) {
            json.add(name + "Thousandths", quantity.thousandths());
        } else if (fact instanceof VatRate rate) {
            json.add(name + "Bp", rate.basisPoints());
        } else if (fact instanceof Integer || fact instanceof Long) {
            json.add(name, ((Number) fact).longValue());
        } else if (fact instanceof Boolean flag) {
            json.add(name, flag);
        } else {
            json.add(name, String.valueOf(fact));
        }
    }
}
