package se.butiktorsten.progress.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.progress.ProgressDesk;
import se.butiktorsten.progress.ToTalkAbout;
import se.butiktorsten.shared.web.Screen;

/** With whom there is something to talk about (Att prata om). */
@Path("att-prata-om")
@RequestScoped
public class TalkPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    ProgressDesk desk;

    /** Everybody with something to talk about, by alias. */
    public record TalkList(List<ToTalkAbout> people) {}

    @GET
    public Response list() {
        return screen.show("progress/list.jte", new TalkList(desk.toTalkAbout(caller.actor())));
    }
}
