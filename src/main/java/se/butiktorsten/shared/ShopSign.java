package se.butiktorsten.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who sells, where, and under which rule, as it stands on receipts and labels. Settings. */
@ApplicationScoped
public class ShopSign {

    private static final String NAME = "Butik Torsten";
    private static final String ORG_NUMBER = "000000-0000 (exempel)";
    private static final String ADDRESS = "Exempelgatan 1, 211 00 Malm\u00f6";
    private static final String EXAMPLE_SWISH = "1231234567";
    private static final String FOOTER =
            "Ej certifierat kassaregister \u2013 undantag enligt 39 kap. 5 \u00a7 SFL (kommun)";

    @Inject
    @ConfigProperty(name = "torsten.shop.name", defaultValue = NAME)
    String name = NAME;

    @Inject
    @ConfigProperty(name = "torsten.shop.org-number", defaultValue = ORG_NUMBER)
    String orgNumber = ORG_NUMBER;

    @Inject
    @ConfigProperty(name = "torsten.shop.address", defaultValue = ADDRESS)
    String address = ADDRESS;

    /** Municipalities need no certified till (39 kap. 5 § SFL); a single hyphen leaves the line out. */
    @Inject
    @ConfigProperty(name = "torsten.shop.receipt-footer", defaultValue = FOOTER)
    String footer = FOOTER;

    /** The shop's Swish number, ten digits beginning with 123; a hyphen for none. */
    @Inject
    @ConfigProperty(name = "torsten.shop.swish", defaultValue = "-")
    String swish = "-";

    @Inject
    @ConfigProperty(name = "torsten.demo", defaultValue = "false")
    boolean demo;

    public String name() {
        return name;
    }

    public String orgNumber() {
        return orgNumber;
    }

    public String address() {
        return address;
    }

    /** The number that customers pay to by Swish; empty for none. A demonstration has an invented one. */
    public String swish() {
        String none = demo ? EXAMPLE_SWISH : "";
        return swish.equals("-") ? none : swish;
    }

    /** The last line of the receipt; empty for none. */
    public String footer() {
        return footer.equals("-") ? "" : footer;
    }
}
