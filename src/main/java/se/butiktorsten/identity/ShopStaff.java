package se.butiktorsten.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may stand at the till. */
@ApplicationScoped
public class ShopStaff {

    @Inject
    Accounts accounts;

    /** Whether that log-in is open and may sell in the shop. */
    public boolean includes(String login) {
        return accounts.find(login)
                .filter(account -> account.isActive() && account.roles().contains(Role.SHOP_STAFF))
                .isPresent();
    }
}
