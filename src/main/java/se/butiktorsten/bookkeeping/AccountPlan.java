package se.butiktorsten.bookkeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The account plan: which account and code string each kind of event gets, from which day. Finance edits it; what is
 * booked already keeps what it was booked with.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class AccountPlan {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{3,10}");
    private static final Pattern PART = Pattern.compile("[0-9A-Za-zÅÄÖåäö-]{1,20}");

    @Inject
    Clock clock;

    @Inject
    CodingRules rules;

    /** The rules that apply on a day, in the order of the events, the more precise ones first. */
    @OpenTo(Role.FINANCE)
    public List<CodingRule> on(Actor by, LocalDate day) {
        return rules.on(day).rules();
    }

    /** Every rule that was ever entered, latest first. */
    @OpenTo(Role.FINANCE)
    public List<CodingRule> history(Actor by) {
        return rules.all();
    }

    /**
     * Enters a rule. Sent again it is the same rule.
     *
     * @throws InvalidInput with every fault at once: {@code account}, {@code costCentre}, {@code operation}, {@code
     *     counterpart}, {@code project}
     * @throws SentBefore if another rule was sent under this id
     */
    @OpenTo(Role.FINANCE)
    public CodingRule enter(Actor by, CodingRuleDraft draft) {
        Coding coding = draft.coding();
        if (coding != null) {
            check(coding);
        }
        CodingRule rule = new CodingRule(draft, clock.instant(), by.name());
        Optional<CodingRule> known = rules.find(draft.id());
        if (known.isPresent()) {
            if (!known.get().thing().equals(rule.thing())
                    || !known.get().coding().equals(rule.coding())
                    || !known.get().validFrom().equals(rule.validFrom())) {
                throw new SentBefore("bookkeeping.sent-before", draft.id());
            }
            return known.get();
        }
        rules.add(rule);
        return rule;
    }

    private static void check(Coding coding) {
        List<Fault> faults = new ArrayList<>();
        if (!ACCOUNT.matcher(coding.account()).matches()) {
            faults.add(new Fault("account", "bookkeeping.fault.account"));
        }
        checkPart(faults, "costCentre", coding.costCentre());
        checkPart(faults, "operation", coding.operation());
        checkPart(faults, "counterpart", coding.counterpart());
        checkPart(faults, "project", coding.project());
        InvalidInput.refuse(faults);
    }

    /** Notes a part of the code string that cannot be one. */
    static void checkPart(List<Fault> faults, String field, @Nullable String part) {
        if (part != null && !PART.matcher(part).matches()) {
            faults.add(new Fault(field, "bookkeeping.fault.part"));
        }
    }
}
