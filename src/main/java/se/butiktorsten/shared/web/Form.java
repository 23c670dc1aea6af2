package se.butiktorsten.shared.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;

/**
 * What somebody filled in, on a page or as JSON: read field by field, every fault collected, nothing typed lost.
 *
 * <p>{@link #read} runs the reading and refuses with all faults at once. A reading method that meets a fault notes it
 * and answers with a harmless stand-in, so that the reading goes on to the next field. A page that must show the form
 * again asks it for {@link #value} and {@link #fault}.
 */
public final class Form {

    private final Map<String, List<String>> values;
    private final List<Fault> faults;
    private final String prefix;
    private @Nullable Rejection refusal;

    private Form(Map<String, List<String>> values, List<Fault> faults, String prefix) {
        this.values = values;
        this.faults = faults;
        this.prefix = prefix;
    }

    /** A form that nobody has filled in. */
    public static Form empty() {
        return new Form(new HashMap<>(), new ArrayList<>(), "");
    }

    /** What a page sent. */
    public static Form of(MultivaluedMap<String, String> sent) {
        Form form = empty();
        sent.forEach((name, texts) -> form.values.put(name, List.copyOf(texts)));
        return form;
    }

    /** What a caller of the API sent; {@code lines[0].sku} is the name of a field inside. */
    public static Form of(@Nullable JsonObject body) {
        Form form = empty();
        if (body == null) {
            form.faults.add(new Fault("", "shared.fault.body"));
        } else {
            form.flatten("", body);
        }
        return form;
    }

    private void flatten(String name, JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> {
                JsonObject object = value.asJsonObject();
                values.put(name, List.of("{}"));
                object.forEach((key, inner) -> flatten(name.isEmpty() ? key : name + "." + key, inner));
            }
            case ARRAY -> {
                JsonArray array = value.asJsonArray();
                List<String> plain = new ArrayList<>();
                for (int i = 0; i < array.size(); i++) {
                    flatten(name + "[" + i + "]", array.get(i));
                    plain.add(
                            array.get(i) instanceof JsonString text ? text.getString() : String.valueOf(array.get(i)));
                }
                values.put(name, plain);
                values.put(name + "#", List.of(String.valueOf(array.size())));
            }
            case STRING -> values.put(name, List.of(((JsonString) value).getString()));
            case NULL -> {}
            default -> values.put(name, List.of(value.toString()));
        }
    }

    /** The form with these values to begin with, for a page that changes something. Values are as a person types them. */
    public Form with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, List.of(String.valueOf(value)));
        }
        return this;
    }

    /** The form with several values under one name, as check boxes send them. */
    public Form withAll(String name, List<String> several) {
        values.put(name, List.copyOf(several));
        return this;
    }

    /**
     * Reads everything, then refuses with every fault at once.
     *
     * @throws InvalidInput naming each fault
     */
    public <T> T read(Function<Form, T> reading) {
        T result;
        try {
            result = reading.apply(this);
        } catch (IllegalArgumentException | NullPointerException e) {
            // A value built from stand-ins may refuse to exist; the faults already noted are the reason.
            if (faults.isEmpty()) {
                throw e;
            }
            throw new InvalidInput(faults);
        }
        InvalidInput.refuse(faults);
        return result;
    }

    /** Notes a fault that only the reader knows of. */
    public void note(String name, String code, Object... facts) {
        faults.add(new Fault(prefix + name, code, pairs(facts)));
    }

    /** A line of text that must be there. */
    public String text(String name, int longest) {
        String text = optionalText(name, longest);
        if (text == null) {
            if (!hasFault(name)) {
                note(name, "shared.fault.required");
            }
            return "";
        }
        return text;
    }

    /** A line of text that may be empty. */
    public String line(String name, int longest) {
        String text = optionalText(name, longest);
        return text == null ? "" : text;
    }

    /** A line of text, or null when the field is empty. */
    public @Nullable String optionalText(String name, int longest) {
        String text = raw(name);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > longest) {
            note(name, "shared.fault.too-long", "longest", longest);
            return null;
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            note(name, "shared.fault.characters");
            return null;
        }
        return text;
    }

    /** An amount as people type it: {@code 12,50}, {@code 1 450}, {@code 45 kr}. */
    public Money money(String name, Money least, Money most) {
        long ore = decimal(name, 2, least.ore(), most.ore(), "kr", Money::new);
        return new Money(ore);
    }

    /** A quantity as people type it: {@code 3}, {@code 1,5}. */
    public Quantity quantity(String name, Quantity least, Quantity most) {
        return new Quantity(decimal(name, 3, least.thousandths(), most.thousandths(), "", Quantity::new));
    }

    /** A share as people type it, in per cent: {@code 5}, {@code 2,5}, {@code 5 %}; in basis points. */
    public int percent(String name, int mostBasisPoints) {
        return (int) decimal(
                name, 2, 0, mostBasisPoints, "%", basisPoints -> new Quantity(basisPoints * (Quantity.ONE_UNIT / 100)));
    }

    /** A whole number that must be there. */
    public long whole(String name, long least, long most) {
        return decimal(name, 0, least, most, "", bound -> bound);
    }

    /** A whole number, or the stand-in when the field is empty. */
    public long whole(String name, long least, long most, long ifEmpty) {
        return raw(name).isEmpty() ? ifEmpty : whole(name, least, most);
    }

    /** @param bound writes a bound that was not kept as the person would */
    private long decimal(String name, int decimals, long least, long most, String unit, LongFunction<Object> bound) {
        String text = raw(name)
                .replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace('−', '-')
                .replace(',', '.');
        if (!unit.isEmpty() && text.toLowerCase(Locale.ROOT).endsWith(unit)) {
            text = text.substring(0, text.length() - unit.length());
        }
        long bounded = Math.max(least, Math.min(most, 0));
        if (text.isEmpty()) {
            note(name, "shared.fault.required");
            return bounded;
        }
        if (!text.matches("[+-]?\\d{1,15}(\\.\\d{1,9})?")) {
            note(name, decimals == 0 ? "shared.fault.whole-number" : "shared.fault.number");
            return bounded;
        }
        BigDecimal scaled = new BigDecimal(text).movePointRight(decimals);
        if (scaled.stripTrailingZeros().scale() > 0) {
            note(name, decimals == 0 ? "shared.fault.whole-number" : "shared.fault.decimals", "decimals", decimals);
            return bounded;
        }
        if (scaled.compareTo(BigDecimal.valueOf(least)) < 0) {
            note(name, "shared.fault.too-small", "least", bound.apply(least));
            return bounded;
        }
        if (scaled.compareTo(BigDecimal.valueOf(most)) > 0) {
            note(name, "shared.fault.too-large", "most", bound.apply(most));
            return bounded;
        }
        return scaled.longValueExact();
    }

    /** A day that must be there, as {@code 2026-11-20}. */
    public LocalDate day(String name) {
        LocalDate day = optionalDay(name);
        if (day == null) {
            if (!hasFault(name)) {
                note(name, "shared.fault.required");
            }
            return LocalDate.EPOCH;
        }
        return day;
    }

    /** A day between 1990 and 2100, or null when the field is empty. */
    public @Nullable LocalDate optionalDay(String name) {
        String text = raw(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1990 || day.getYear() > 2100) {
                note(name, "shared.fault.day-range");
                return null;
            }
            return day;
        } catch (DateTimeException e) {
            note(name, "shared.fault.day");
            return null;
        }
    }

    /** A moment in ISO form with its zone, {@code 2026-11-20T09:00:00Z}. */
    public Instant moment(String name) {
        String text = raw(name);
        if (text.isEmpty()) {
            note(name, "shared.fault.required");
            return Instant.EPOCH;
        }
        try {
            return java.time.OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            note(name, "shared.fault.moment");
            return Instant.EPOCH;
        }
    }

    /** One of the constants; the first one stands in for a fault. */
    public <E extends Enum<E>> E choice(String name, Class<E> kind) {
        E chosen = optionalChoice(name, kind);
        if (chosen == null) {
            if (!hasFault(name)) {
                note(name, "shared.fault.required");
            }
            return kind.getEnumConstants()[0];
        }
        return chosen;
    }

    /** One of the constants, or null when nothing is chosen. */
    public <E extends Enum<E>> @Nullable E optionalChoice(String name, Class<E> kind) {
        String text = raw(name);
        if (text.isEmpty()) {
            return null;
        }
        return constant(name, kind, text);
    }

    /** Any number of the constants, as check boxes send them. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> kind) {
        Set<E> chosen = new LinkedHashSet<>();
        for (String text : all(name)) {
            E constant = constant(name, kind, text);
            if (constant != null) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    private <E extends Enum<E>> @Nullable E constant(String name, Class<E> kind, String text) {
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        note(name, "shared.fault.choice");
        return null;
    }

    /** Whether a box is ticked (or JSON says true). */
    public boolean ticked(String name) {
        String text = raw(name);
        return text.equals("true") || text.equals("on");
    }

    /** An id made by the sender. */
    public UUID uuid(String name) {
        String text = raw(name);
        Optional<UUID> id = SentId.in(text);
        if (id.isEmpty()) {
            note(name, text.isEmpty() ? "shared.fault.required" : "shared.fault.uuid");
        }
        return id.orElse(new UUID(0, 0));
    }

    /** The items of a JSON array of objects, each to be read like a form of its own; faults land here. */
    public List<Form> items(String name, int most) {
        String count = first(prefix + name + "#");
        if (count.isEmpty()) {
            note(name, "shared.fault.required");
            return List.of();
        }
        int size = Integer.parseInt(count);
        if (size > most) {
            note(name, "shared.fault.too-many", "most", most);
            return List.of();
        }
        List<Form> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(new Form(values, faults, prefix + name + "[" + i + "]."));
        }
        return items;
    }

    /** Copies what was typed into another form, each field under the name it is to have there; null leaves it out. */
    void copyTo(Form other, Function<String, @Nullable String> renamed) {
        values.forEach((name, texts) -> {
            String there = renamed.apply(name);
            if (there != null) {
                other.values.put(there, texts);
            }
        });
    }

    /** Remembers why the attempt was refused, for the page that shows the form again. */
    void refusedBy(Rejection no) {
        refusal = no;
        for (Fault fault : no.faults()) {
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
        }
    }

    /** Why the attempt was refused, when it was not (only) for single fields. */
    public @Nullable Rejection refusal() {
        return refusal instanceof InvalidInput ? null : refusal;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The first fault of a field, or null. */
    public @Nullable Fault fault(String name) {
        return faults.stream()
                .filter(fault -> fault.field().equals(prefix + name))
                .findFirst()
                .orElse(null);
    }

    private boolean hasFault(String name) {
        return fault(name) != null;
    }

    /** The names of all fields that were sent or set. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** What was typed, exactly. */
    public String value(String name) {
        return first(prefix + name);
    }

    /** Whether the field holds this value, among several perhaps. */
    public boolean holds(String name, String value) {
        return all(name).contains(value);
    }

    private List<String> all(String name) {
        return values.getOrDefault(prefix + name, List.of());
    }

    private String raw(String name) {
        return value(name).strip();
    }

    private String first(String name) {
        List<String> texts = values.getOrDefault(name, List.of());
        return texts.isEmpty() ? "" : texts.get(0);
    }

    static Map<String, Object> pairs(Object... facts) {
        if (facts.length % 2 != 0) {
            throw new IllegalArgumentException("Facts come in pairs: " + Arrays.toString(facts));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put((String) facts[i], facts[i + 1]);
        }
        return named;
    }
}
