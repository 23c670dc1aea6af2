package se.butiktorsten.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.placements.AgreementDraft;
import se.butiktorsten.placements.ContactWay;
import se.butiktorsten.placements.Employer;
import se.butiktorsten.placements.EmployerDesk;
import se.butiktorsten.placements.EmployerDraft;
import se.butiktorsten.placements.EmploymentSupport;
import se.butiktorsten.placements.Ending;
import se.butiktorsten.placements.FollowUp;
import se.butiktorsten.placements.FollowUpAnswer;
import se.butiktorsten.placements.FollowUpReply;
import se.butiktorsten.placements.Hired;
import se.butiktorsten.placements.InsuranceBasis;
import se.butiktorsten.placements.Outcome;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementDraft;
import se.butiktorsten.placements.PlacementKind;
import se.butiktorsten.placements.PlacementOffer;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.shared.SwedishTime;

/** The shops around the corner, and who is or was there: one of each kind of thing that a coordinator meets. */
@ApplicationScoped
class Neighbours {

    @Inject
    PlacementOffice office;

    @Inject
    EmployerDesk employers;

    @Inject
    Clock clock;

    void welcome(Map<String, Long> people) {
        Employer flowers = employer(
                "Exempelblommor",
                "559999-0016",
                "Blommor",
                "Exempelgatan 1",
                "Siv",
                "040-00 00 01",
                offer("Binda buketter, vattna, ta betalt.", 2, 3, 2, 3, 2, 2, 3, 2));
        Employer bikes = employer(
                "Exempelcykel",
                "559999-0024",
                "Cykelverkstad",
                "Exempelgatan 7",
                "Omar",
                "040-00 00 02",
                offer("Laga punkteringar, hålla ordning.", 3, 3, 3, 2, 3, 1, 1, 2));
        Employer cafe = employer(
                "Kafé Exemplet",
                "559999-0032",
                "Kafé",
                "Exempelgatan 12",
                "Lena",
                "040-00 00 03",
                PlacementOffer.UNKNOWN);
        LocalDate today = SwedishTime.dayOf(clock.instant());

        ongoing(people, "Stjärnan", flowers, today.minusDays(20), today.plusDays(40), 20);
        ongoing(people, "Fyren", bikes, today.minusDays(62), today.minusDays(2), 15);
        Placement agreed = planned(people, "Rönn", bikes, today.plusDays(10), today.plusDays(70), 20);
        office.agree(Staff.COORDINATOR, agreed.id(), agreed.version());
        planned(people, "Havet", cafe, today.plusDays(5), today.plusDays(5), 4);

        LocalDate lately = today.minusMonths(3).minusDays(2);
        ended(people, "Vågen", flowers, lately, Outcome.EMPLOYED_FIXED);
        ended(people, "Lärkan", cafe, today.minusMonths(3).plusDays(8), Outcome.OTHER_INTERVENTION);
        Placement longAgo = ended(people, "Solen", cafe, today.minusMonths(6).minusDays(1), Outcome.STUDIES);
        FollowUp first = office.followUpsOf(Staff.COORDINATOR, longAgo.id()).get(0);
        office.answer(
                Staff.COORDINATOR,
                first.id(),
                new FollowUpReply(
                        FollowUpAnswer.STARTED, longAgo.daysTaken().to().plusDays(40), "Läser på folkhögskola."),
                first.version());
    }

    private Employer employer(
            String name,
            String orgNumber,
            String branch,
            String street,
            String contact,
            String phone,
            PlacementOffer offer) {
        return employers.add(
                Staff.COORDINATOR,
                new EmployerDraft(
                        name, orgNumber, branch, street + ", 211 00 Malmö (exempel)", contact, phone, 2, offer));
    }

    private static PlacementOffer offer(String tasks, Integer... demands) {
        return new PlacementOffer(tasks, "Vardagar 9–15", ContactWay.PHONE, "", WorkingProfile.of(List.of(demands)));
    }

    private Placement planned(
            Map<String, Long> people, String alias, Employer employer, LocalDate from, LocalDate to, int hours) {
        return office.arrange(
                Staff.COORDINATOR,
                new PlacementDraft(
                        people.get(alias),
                        employer.id(),
                        from.equals(to) ? PlacementKind.STUDY_VISIT : PlacementKind.TRANSITION_PLACEMENT,
                        from,
                        to,
                        week(hours),
                        InsuranceBasis.MUNICIPAL,
                        employer.contactName()));
    }

    private Placement ongoing(
            Map<String, Long> people, String alias, Employer employer, LocalDate from, LocalDate to, int hours) {
        Placement planned = planned(people, alias, employer, from, to, hours);
        Placement agreed = office.agree(Staff.COORDINATOR, planned.id(), planned.version());
        Placement written = office.writeAgreement(
                Staff.COORDINATOR,
                agreed.id(),
                new AgreementDraft(
                        employer.contactPhone(),
                        "",
                        "",
                        "Ta emot varor, fylla på hyllor, hålla snyggt.",
                        "En lugn plats på förmiddagen.",
                        true,
                        "Ring " + employer.contactName() + " samma dag.",
                        from,
                        null,
                        from,
                        from,
                        from),
                agreed.version());
        return office.begin(Staff.COORDINATOR, written.id(), written.version());
    }

    /** So many hours a week, as alike as they can be from Monday to Friday; four hours are one day's. */
    private static Schedule week(int hours) {
        if (hours <= 4) {
            return new Schedule(Map.of(DayOfWeek.MONDAY, hours * 60));
        }
        int minutes = hours * 60 / 5;
        return new Schedule(Map.of(
                DayOfWeek.MONDAY, minutes,
                DayOfWeek.TUESDAY, minutes,
                DayOfWeek.WEDNESDAY, minutes,
                DayOfWeek.THURSDAY, minutes,
                DayOfWeek.FRIDAY, minutes));
    }

    private Placement ended(Map<String, Long> people, String alias, Employer employer, LocalDate on, Outcome outcome) {
        Placement ongoing = ongoing(people, alias, employer, on.minusDays(60), on, 20);
        return office.end(
                Staff.COORDINATOR,
                ongoing.id(),
                new Ending(
                        on,
                        true,
                        outcome,
                        outcome.isEmployment() ? Hired.HERE : null,
                        outcome.isEmployment() ? EmploymentSupport.NEW_START_JOB : null),
                ongoing.version());
    }
}
