package se.butiktorsten.placements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.mail.MailAddress;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.web.Faults;
import se.butiktorsten.shared.web.Form;

/**
 * What an employer offers (praktikplats): what there is to do, when, how to be reached, and what the place asks for.
 *
 * @param tasks what there is to do; may be empty
 * @param times when; may be empty
 * @param contactEmail where to write; may be empty
 * @param demands what the place asks for, in the eight demands of a working profile; null while nobody has described it
 */
public record PlacementOffer(
        String tasks,
        String times,
        @Nullable ContactWay contactWay,
        String contactEmail,
        @Nullable WorkingProfile demands) {

    /** Nothing is known yet. */
    public static final PlacementOffer UNKNOWN = new PlacementOffer("", "", null, "", null);

    private static final int TASKS_LONGEST = 300;
    private static final int TIMES_LONGEST = 120;

    public PlacementOffer {
        tasks = tasks.strip();
        times = times.strip();
        contactEmail = contactEmail.strip();
    }

    static PlacementOffer read(Form form) {
        return new PlacementOffer(
                form.line("offers", TASKS_LONGEST),
                form.line("times", TIMES_LONGEST),
                form.optionalChoice("contactWay", ContactWay.class),
                form.line("contactEmail", MailAddress.LONGEST),
                demands(form));
    }

    /** All eight or none: a place that is described by halves would seem to ask for nothing in the rest. */
    private static @Nullable WorkingProfile demands(Form form) {
        if (WorkingProfile.NAMES.stream().allMatch(name -> form.value(name).isBlank())) {
            return null;
        }
        List<Integer> values = new ArrayList<>();
        for (String name : WorkingProfile.NAMES) {
            values.add((int) form.whole(name, WorkingProfile.LEAST, WorkingProfile.MOST));
        }
        return WorkingProfile.of(values);
    }

    void into(Form form) {
        form.with("offers", tasks)
                .with("times", times)
                .with("contactWay", contactWay)
                .with("contactEmail", contactEmail);
        if (demands != null) {
            for (int i = 0; i < WorkingProfile.NAMES.size(); i++) {
                form.with(WorkingProfile.NAMES.get(i), demands.values().get(i));
            }
        }
    }

    void faults(Faults faults) {
        faults.note("offers", tasks, TASKS_LONGEST);
        faults.note("times", times, TIMES_LONGEST);
        faults.note("contactEmail", contactEmail, MailAddress.LONGEST);
        if (contactEmail.isEmpty() && contactWay == ContactWay.EMAIL) {
            faults.add("contactEmail", "placements.fault.email-missing");
        } else if (!contactEmail.isEmpty() && MailAddress.of(contactEmail).isEmpty()) {
            faults.add("contactEmail", "mail.fault.address");
        }
    }
}
