package se.butiktorsten.placements.api;

import se.butiktorsten.placements.Employer;

/** An employer as the API shows it. */
public record EmployerJson(
        long id,
        String name,
        String orgNumber,
        String branch,
        String address,
        String contactName,
        String contactPhone,
        String contactEmail,
        int seats,
        long version) {

    static EmployerJson of(Employer employer) {
        return new EmployerJson(
                employer.id(),
                employer.name(),
                employer.orgNumber().written(),
                employer.branch(),
                employer.address(),
                employer.contactName(),
                employer.contactPhone(),
                employer.offer().contactEmail(),
                employer.seats(),
                employer.version());
    }
}
