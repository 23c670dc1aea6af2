package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What stands at the top and the bottom of every receipt: who sells, where, and under which rule. Settings. */
@ApplicationScoped
public class ShopSign {

    @Inject
    @ConfigProperty(name = "torsten.shop.name", defaultValue = "Butik Torsten")
    String name;

    @Inject
    @ConfigProperty(name = "torsten.shop.org-number", defaultValue = "000000-0000 (exempel)")
    String orgNumber;

    @Inject
    @ConfigProperty(name = "torsten.shop.address", defaultValue = "Exempelgatan 1, 211 00 Malm\u00f6")
    String address;

    /** Municipalities need no certified till (39 kap. 5 § SFL); a single hyphen leaves the line out. */
    @Inject
    @ConfigProperty(
            name = "torsten.shop.receipt-footer",
            defaultValue = "Ej certifierat kassaregister \u2013 undantag enligt 39 kap. 5 \u00a7 SFL (kommun)")
    String footer;

    public String name() {
        return name;
    }

    public String orgNumber() {
        return orgNumber;
    }

    public String address() {
        return address;
    }

    /** The last line of the receipt; empty for none. */
    public String footer() {
        return footer.equals("-") ? "" : footer;
    }
}
