package se.butiktorsten.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.PersonalNumberGuard;

/**
 * Whom to reach about an order: a customer or a partner, never a participant. Without personal identity numbers.
 *
 * @param name of the person or the organisation, at most 100 characters
 * @param phone null when there is an e-mail address
 * @param email null when there is a phone number
 */
public record Contact(
        String name, @Nullable String phone, @Nullable String email) {

    public static final int NAME_LONGEST = 100;
    public static final int PHONE_LONGEST = 30;
    public static final int EMAIL_LONGEST = 120;

    private static final Pattern PHONE = Pattern.compile("(\\+|0)[0-9 ()/-]{5,29}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    /** Ten digits that begin with 0 may be a phone number; written as six and four they are a date and a number. */
    private static final Pattern LIKE_A_PERSONAL_NUMBER = Pattern.compile("\\d{6}\\s?-\\s?\\d{4}");

    public Contact {
        name = name.strip();
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        email = email == null || email.isBlank() ? null : email.strip();
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(new Fault("name", "shared.fault.required"));
        } else {
            faults.addAll(longest("name", name, NAME_LONGEST));
        }
        if (phone == null && email == null) {
            faults.add(new Fault("phone", "customers.fault.no-way-to-reach"));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            faults.add(new Fault("phone", "customers.fault.phone"));
        } else if (phone != null
                && LIKE_A_PERSONAL_NUMBER.matcher(phone).find()
                && PersonalNumberGuard.findsOneIn(phone)) {
            faults.add(new Fault("phone", "customers.fault.personal-number"));
        }
        if (email != null) {
            faults.addAll(longest("email", email, EMAIL_LONGEST));
            if (!EMAIL.matcher(email).matches()) {
                faults.add(new Fault("email", "customers.fault.email"));
            } else if (PersonalNumberGuard.findsOneIn(email)) {
                faults.add(new Fault("email", "customers.fault.personal-number"));
            }
        }
        return faults;
    }

    private static List<Fault> longest(String field, String text, int longest) {
        if (text.length() > longest) {
            return List.of(new Fault(field, "shared.fault.too-long", Map.of("longest", longest)));
        }
        return PersonalNumberGuard.findsOneIn(text) && field.equals("name")
                ? List.of(new Fault(field, "customers.fault.personal-number"))
                : List.of();
    }

    @Override
    public String toString() {
        return "contact";
    }
}
