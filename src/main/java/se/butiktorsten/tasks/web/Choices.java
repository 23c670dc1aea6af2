package se.butiktorsten.tasks.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.SentId;
import se.butiktorsten.tasks.Accepted;
import se.butiktorsten.tasks.Choice;
import se.butiktorsten.tasks.MorningMeeting;

/** Reads choices as pages send them, by their key. */
final class Choices {

    private Choices() {}

    /** Those under this name; what is no key is left out. */
    static List<Choice> read(MultivaluedMap<String, String> sent, String name) {
        List<Choice> choices = new ArrayList<>();
        for (String key : sent.getOrDefault(name, List.of())) {
            Choice choice = choice(key);
            if (choice != null && choices.size() <= MorningMeeting.CHOICES_MOST) {
                choices.add(choice);
            }
        }
        return choices;
    }

    static @Nullable Choice choice(String key) {
        if (!key.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}_\\d{1,18}")) {
            return null;
        }
        String[] parts = key.split("_", -1);
        try {
            return new Choice(Long.parseLong(parts[1]), Long.parseLong(parts[2]), LocalDate.parse(parts[0]));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    static Set<String> keys(List<Choice> choices) {
        Set<String> keys = new LinkedHashSet<>();
        choices.forEach(choice -> keys.add(choice.key()));
        return keys;
    }

    /** What people call those in these choices, by key: for a refusal, also when they are in no proposal any more. */
    static Map<String, String> aliases(ParticipantRegister register, Caller caller, List<Choice> choices) {
        Map<Long, String> known = new HashMap<>();
        register.these(
                        caller.actor(),
                        choices.stream().map(Choice::participantId).collect(Collectors.toSet()))
                .forEach(person -> known.put(person.id(), person.alias()));
        Map<String, String> aliases = new HashMap<>();
        choices.forEach(choice -> aliases.put(choice.key(), known.getOrDefault(choice.participantId(), "")));
        return aliases;
    }

    static UUID plan(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("plan", id));
    }

    /** What was accepted a moment ago, where the address says so ({@code gav}). */
    static @Nullable Accepted accepted(MorningMeeting meeting, Caller caller, Form form) {
        return SentId.in(form.value("gav"))
                .flatMap(plan -> meeting.accepted(caller.actor(), plan))
                .orElse(null);
    }
}
