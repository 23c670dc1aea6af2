package se.butiktorsten.placements;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.web.Faults;
import se.butiktorsten.shared.web.Form;

/**
 * An employer as somebody wrote it down, not yet checked; spaces around the texts do not count.
 *
 * @param orgNumber in any form that {@link OrgNumber#read} understands
 * @param seats how many may be there at the same time, 1 to 99
 * @param offer what the place offers and asks for
 */
public record EmployerDraft(
        String name,
        String orgNumber,
        String branch,
        String address,
        String contactName,
        String contactPhone,
        @Nullable Integer seats,
        PlacementOffer offer) {

    private static final int SEATS_MOST = 99;
    private static final int LINE_LONGEST = 200;

    public EmployerDraft {
        name = name.strip();
        orgNumber = orgNumber.strip();
        branch = branch.strip();
        address = address.strip();
        contactName = contactName.strip();
        contactPhone = contactPhone.strip();
    }

    /** An employer of whom nothing more is known yet. */
    public EmployerDraft(
            String name,
            String orgNumber,
            String branch,
            String address,
            String contactName,
            String contactPhone,
            @Nullable Integer seats) {
        this(name, orgNumber, branch, address, contactName, contactPhone, seats, PlacementOffer.UNKNOWN);
    }

    /** What a page or a caller of the API sent, with every fault noted on the form. */
    public static EmployerDraft read(Form form) {
        EmployerDraft draft = new EmployerDraft(
                form.line("name", LINE_LONGEST),
                form.line("orgNumber", LINE_LONGEST),
                form.line("branch", LINE_LONGEST),
                form.line("address", LINE_LONGEST),
                form.line("contactName", LINE_LONGEST),
                form.line("contactPhone", LINE_LONGEST),
                form.value("seats").isBlank() ? null : (int) form.whole("seats", 1, SEATS_MOST),
                PlacementOffer.read(form));
        Faults.noteOn(form, draft.faults());
        return draft;
    }

    /** The same as a form, as a person would type it. */
    public Form asForm() {
        return into(Form.empty());
    }

    /** Fills a form with it, beside what stands there under other names. */
    public Form into(Form form) {
        form.with("name", name)
                .with("orgNumber", orgNumber)
                .with("branch", branch)
                .with("address", address)
                .with("contactName", contactName)
                .with("contactPhone", contactPhone)
                .with("seats", seats);
        offer.into(form);
        return form;
    }

    /** The same with its number written otherwise. */
    public EmployerDraft withOrgNumber(String written) {
        return new EmployerDraft(name, written, branch, address, contactName, contactPhone, seats, offer);
    }

    /** Everything that is wrong with it by itself. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.text("name", name, 120);
        if (orgNumber.isEmpty()) {
            faults.add("orgNumber", "shared.fault.required");
        } else if (OrgNumber.read(orgNumber).isEmpty()) {
            faults.add("orgNumber", "placements.fault.org-number");
        }
        faults.text("branch", branch, 60);
        faults.text("address", address, 160);
        faults.text("contactName", contactName, 80);
        if (contactPhone.isEmpty()) {
            faults.add("contactPhone", "shared.fault.required");
        } else if (!contactPhone.matches("[+0-9 ()/.-]{6,40}") || !contactPhone.matches("(\\D*\\d){6,}\\D*")) {
            faults.add("contactPhone", "placements.fault.phone");
        }
        faults.require("seats", seats);
        if (seats != null && (seats < 1 || seats > SEATS_MOST)) {
            faults.add("seats", "placements.fault.seats", Map.of("most", SEATS_MOST));
        }
        offer.faults(faults);
        return faults.all();
    }
}
