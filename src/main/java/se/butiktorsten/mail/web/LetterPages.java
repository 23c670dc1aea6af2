package se.butiktorsten.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.mail.Letter;
import se.butiktorsten.mail.MailRoom;
import se.butiktorsten.mail.MailSettings;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;

/** Letters: what waits, what was sent, and what did not get through. To whom they went is shown nowhere. */
@Path("brev")
@ChangedBy({Role.SHOP_STAFF, Role.FINANCE})
@RequestScoped
public class LetterPages {

    private static final String HERE = "/brev";

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    MailRoom room;

    @Inject
    MailSettings settings;

    /**
     * What the page shows.
     *
     * @param isOn whether letters can be sent
     */
    public record LetterList(List<Letter> letters, boolean isOn) {}

    @GET
    public Response list() {
        return screen.show("mail/letters.jte", new LetterList(room.latest(caller.actor()), settings.isOn()));
    }

    @POST
    @Path("{id}/sett")
    public Response see(@PathParam("id") String id) {
        room.see(caller.actor(), SentId.in(id).orElseThrow(() -> new NotFound("letter", id)));
        return screen.go(HERE, "mail.seen.done");
    }

    /** Whoever comes here after logging in again finds the list. */
    @GET
    @Path("{id}/sett")
    public Response afterSee(@PathParam("id") String id) {
        return screen.go(HERE);
    }
}
