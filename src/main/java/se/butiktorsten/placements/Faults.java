package se.butiktorsten.placements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.web.Form;

/** Gathers everything that is wrong with one form, so that it can be said at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void require(String field, @Nullable Object value) {
        if (value == null) {
            found.add(new Fault(field, "shared.fault.required"));
        }
    }

    /** A text that must be there, no longer than {@code max} characters. */
    void text(String field, String value, int max) {
        if (value.isEmpty()) {
            found.add(new Fault(field, "shared.fault.required"));
        } else {
            note(field, value, max);
        }
    }

    /** A text that may be empty, no longer than {@code max} characters, without personal identity numbers. */
    void note(String field, String value, int max) {
        if (value.length() > max) {
            found.add(new Fault(field, "shared.fault.too-long", Map.of("longest", max)));
        } else if (PersonalNumberGuard.findsOneIn(value)) {
            found.add(new Fault(field, "placements.fault.personal-number"));
        }
    }

    void add(String field, String code) {
        found.add(new Fault(field, code));
    }

    void add(String field, String code, Map<String, Object> facts) {
        found.add(new Fault(field, code, facts));
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    /** Notes what was found on the form it came from, except where reading the form found something already. */
    static void noteOn(Form form, List<Fault> faults) {
        for (Fault fault : faults) {
            if (form.fault(fault.field()) == null) {
                form.note(
                        fault.field(),
                        fault.code(),
                        fault.facts().entrySet().stream()
                                .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue()))
                                .toArray());
            }
        }
    }
}
