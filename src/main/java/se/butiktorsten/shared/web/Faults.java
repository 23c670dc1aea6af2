package se.butiktorsten.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.PersonalNumberGuard;

/** Gathers everything that is wrong with one draft, so that it can be said at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Something that must be there. */
    public void require(String field, @Nullable Object value) {
        if (value == null) {
            found.add(new Fault(field, "shared.fault.required"));
        }
    }

    /** A text that must be there, no longer than {@code max} characters. */
    public void text(String field, String value, int max) {
        if (value.isEmpty()) {
            found.add(new Fault(field, "shared.fault.required"));
        } else {
            note(field, value, max);
        }
    }

    /** A text that may be empty, no longer than {@code max} characters, without personal identity numbers. */
    public void note(String field, String value, int max) {
        if (value.length() > max) {
            found.add(new Fault(field, "shared.fault.too-long", Map.of("longest", max)));
        } else if (PersonalNumberGuard.findsOneIn(value)) {
            found.add(new Fault(field, "shared.fault.personal-number"));
        }
    }

    public void add(String field, String code) {
        found.add(new Fault(field, code));
    }

    public void add(String field, String code, Map<String, Object> facts) {
        found.add(new Fault(field, code, facts));
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    /** Notes what was found on the form it came from, except where reading the form found something already. */
    public static void noteOn(Form form, List<Fault> faults) {
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
