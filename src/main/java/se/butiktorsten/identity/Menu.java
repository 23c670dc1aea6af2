package se.butiktorsten.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.butiktorsten.shared.web.Visitor.MenuEntry;

/** What each role finds in its menu, in order; the first entry is where it lands after log-in. */
enum Menu {
    TODAY("/idag", "identity.menu.today", "calendar", Role.ACTIVITY_LEADER),
    ORDERS("/order", "identity.menu.orders", "clipboard", Role.ACTIVITY_LEADER),
    WHAT_TO_MAKE("/tillverkning/forslag", "identity.menu.what-to-make", "list", Role.ACTIVITY_LEADER),
    TILL("/kassa", "identity.menu.till", "till", Role.SHOP_STAFF),
    SHOP("/butiken", "identity.menu.shop", "shop", Role.SHOP_STAFF, Role.ACTIVITY_LEADER),
    RECEIPTS("/kvitton", "identity.menu.receipts", "receipt", Role.SHOP_STAFF),
    CUSTOMERS("/bestallningar", "identity.menu.customers", "cart", Role.SHOP_STAFF, Role.ACTIVITY_LEADER),
    CLOSES("/dagsavslut", "identity.menu.closes", "lock", Role.SHOP_STAFF, Role.FINANCE),
    REVENUE("/omsattning", "identity.menu.revenue", "chart", Role.FINANCE),
    BOOKS("/bokforing", "identity.menu.books", "clipboard", Role.FINANCE),
    INVOICES("/bestallningar/underlag", "identity.menu.invoices", "file", Role.FINANCE),
    PLACEMENTS("/praktik", "identity.menu.placements", "handshake", Role.COORDINATOR, Role.ACTIVITY_LEADER),
    PARTICIPANTS("/deltagare", "identity.menu.participants", "people", Role.ACTIVITY_LEADER, Role.COORDINATOR),
    WAY("/vagen", "identity.menu.way", "flag", Role.COORDINATOR, Role.ACTIVITY_LEADER),
    RESULTS("/resultat", "identity.menu.results", "chart", Role.COORDINATOR, Role.ACTIVITY_LEADER),
    PRODUCTS(
            "/produkter",
            "identity.menu.products",
            "box",
            Role.ADMIN,
            Role.ACTIVITY_LEADER,
            Role.SHOP_STAFF,
            Role.FINANCE),
    STOCK("/lager", "identity.menu.stock", "shelf", Role.ACTIVITY_LEADER, Role.SHOP_STAFF, Role.FINANCE, Role.ADMIN),
    IMPORT("/import", "identity.menu.import", "upload", Role.FINANCE, Role.ADMIN),
    RESPONSIBILITIES("/ansvar", "identity.menu.responsibilities", "people", Role.ADMIN),
    ACCOUNTS("/konton", "identity.menu.accounts", "key", Role.ADMIN);

    private final String path;
    private final String key;
    private final String icon;
    private final Set<Role> roles;

    Menu(String path, String key, String icon, Role... roles) {
        this.path = path;
        this.key = key;
        this.icon = icon;
        this.roles = Set.of(roles);
    }

    /** The entries that these roles open. */
    static List<MenuEntry> of(Set<Role> roles) {
        List<MenuEntry> open = new ArrayList<>();
        for (Menu entry : values()) {
            if (entry.roles.stream().anyMatch(roles::contains)) {
                open.add(new MenuEntry(entry.path, entry.key, entry.icon));
            }
        }
        return open;
    }
}
