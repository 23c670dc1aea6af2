package se.butiktorsten.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.placements.ContactWay;
import se.butiktorsten.placements.Employer;
import se.butiktorsten.placements.EmployerDesk;
import se.butiktorsten.placements.EmployerDraft;
import se.butiktorsten.placements.OrgNumber;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/** The list of employers, a line each, told apart by their organisation number. */
@ApplicationScoped
class EmployerRules implements ListRules {

    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(
                            Column.text("orgNumber", "organisationsnummer"),
                            Column.text("name", "namn"),
                            Column.text("branch", "bransch"),
                            Column.text("address", "adress"),
                            Column.text("contactName", "kontaktperson"),
                            Column.text("contactPhone", "telefon"),
                            Column.number("seats", "platser"),
                            Column.text("offers", "uppgifter"),
                            Column.text("times", "tider"),
                            Column.choice("contactWay", "kontaktas", ContactWay.values(), "placements.contact-way"),
                            Column.text("contactEmail", "e-post")),
                    WorkingProfile.NAMES.stream().map(EmployerRules::demand))
            .toList();

    /** What the place asks for in one demand, 0 to 5, under the demand's name. */
    private static Column demand(String name) {
        String demand = WorkingProfile.DEMANDS.get(WorkingProfile.NAMES.indexOf(name));
        return Column.number(
                name, Texts.get(Language.SV, "catalog.demand." + demand).toLowerCase(Locale.ROOT));
    }

    @Inject
    EmployerDesk desk;

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<String>> lines(Actor by) {
        return desk.employers(by).stream()
                .map(Employer::asDraft)
                .map(EmployerDraft::asForm)
                .map(form -> Column.line(COLUMNS, form))
                .toList();
    }

    @Override
    public Plan plan(Actor by, UUID importId, List<FileRow> rows) {
        Plan plan = new Plan(COLUMNS);
        Map<String, Employer> known = new HashMap<>();
        desk.employers(by).forEach(employer -> known.put(employer.orgNumber().digits(), employer));
        Set<String> seen = new HashSet<>();
        for (FileRow row : rows) {
            Form form = Form.empty();
            row.into(form, COLUMNS, "");
            EmployerDraft draft = EmployerDraft.read(form);
            String number =
                    OrgNumber.read(draft.orgNumber()).map(OrgNumber::digits).orElse("");
            if (!number.isEmpty() && !seen.add(number)) {
                form.note("orgNumber", "exchange.fault.twice");
            }
            Employer there = known.get(number);
            if (!plan.isFaulty(row, form)) {
                Form before = there == null ? null : there.asDraft().asForm();
                EmployerDraft tidy = draft.withOrgNumber(new OrgNumber(number).written());
                plan.add(
                        row,
                        tidy.orgNumber(),
                        draft.name(),
                        there == null,
                        plan.differences("", before, tidy.asForm(), ""),
                        () -> carryOut(by, draft, there));
            }
        }
        return plan;
    }

    private void carryOut(Actor by, EmployerDraft draft, @Nullable Employer there) {
        if (there == null) {
            desk.add(by, draft);
        } else {
            desk.change(by, there.id(), draft, there.version());
        }
    }
}
