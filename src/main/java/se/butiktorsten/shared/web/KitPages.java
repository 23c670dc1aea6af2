package se.butiktorsten.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.butiktorsten.shared.InvalidInput;

/** The pattern book that all pages are built from, shown in demonstrations; and the accessibility statement. */
@Path("/")
@RequestScoped
@Public
public class KitPages {

    @Inject
    Screen screen;

    @Inject
    @ConfigProperty(name = "torsten.demo", defaultValue = "false")
    boolean demo;

    /**
     * What the pattern book shows.
     *
     * @param filled a form filled in rightly
     * @param faulty a form with every kind of fault
     */
    public record PatternBook(Form filled, Form faulty) {}

    @GET
    @Path("byggdelar")
    public Response patterns() {
        if (!demo) {
            throw new NotFoundException();
        }
        Form filled =
                Form.empty().with("name", "Fågelholk").with("price", "195").with("unit", "PIECE");
        Form faulty = Form.empty().with("name-2", "").with("price-2", "mycket");
        try {
            faulty.read(form -> form.text("name-2", 60)
                    + form.money(
                            "price-2", se.butiktorsten.shared.Money.ZERO, se.butiktorsten.shared.Money.ofKronor(100)));
        } catch (InvalidInput expected) {
            // The faults are what the page wants to show.
            return screen.show("shared/patterns.jte", new PatternBook(filled, faulty));
        }
        throw new IllegalStateException("The example has no fault");
    }

    /** Where the system stands with accessibility, and how to tell us of a fault. */
    @GET
    @Path("tillganglighet")
    public Response accessibility() {
        return screen.show("shared/accessibility.jte", "");
    }
}
