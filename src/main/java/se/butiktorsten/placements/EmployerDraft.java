package se.butiktorsten.placements;

import java.util.List;
import se.butiktorsten.shared.Fault;

/**
 * An employer as somebody wrote it down, not yet checked; spaces around the texts do not count.
 *
 * @param orgNumber in any form that {@link OrgNumber#read} understands
 */
public record EmployerDraft(
        String name, String orgNumber, String branch, String address, String contactName, String contactPhone) {

    public EmployerDraft {
        name = name.strip();
        orgNumber = orgNumber.strip();
        branch = branch.strip();
        address = address.strip();
        contactName = contactName.strip();
        contactPhone = contactPhone.strip();
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
        } else if (!contactPhone.matches("[+0-9 ()/.-]{5,40}")) {
            faults.add("contactPhone", "placements.fault.phone");
        }
        return faults.all();
    }
}
