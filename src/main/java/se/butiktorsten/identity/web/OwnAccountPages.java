package se.butiktorsten.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Pins;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** One's own account (Mitt konto): the roles one has, and the short code for a shared till. */
@Path("mitt-konto")
@ChangedBy({Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.ADMIN})
@RequestScoped
public class OwnAccountPages {

    private static final int LONGEST = 200;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Pins pins;

    /**
     * What the page shows.
     *
     * @param mayHavePin whether the person's roles take part in selling
     */
    public record OwnAccount(String login, Set<Role> roles, boolean mayHavePin, boolean hasPin, Form form) {}

    @GET
    public Response show() {
        return show(Form.empty());
    }

    private Response show(Form form) {
        Actor self = caller.actor();
        boolean mayHavePin = self.isAnyOf(Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.ADMIN);
        return screen.show(
                "identity/own-account.jte",
                new OwnAccount(self.name(), self.roles(), mayHavePin, mayHavePin && pins.hasOne(self), form));
    }

    @POST
    public Response choosePin(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    String pin = form.read(f -> {
                        f.text("password", LONGEST);
                        if (!f.value("pin").equals(f.value("again"))) {
                            f.note("again", "identity.fault.pin-again");
                        }
                        return f.text("pin", LONGEST);
                    });
                    pins.choose(caller.actor(), form.value("password"), pin);
                    return screen.go("/mitt-konto", "identity.pin.chosen");
                },
                () -> show(form));
    }
}
