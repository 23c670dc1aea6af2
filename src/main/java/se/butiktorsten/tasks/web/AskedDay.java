package se.butiktorsten.tasks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.tasks.web.TodayPages.View;

/** Which day, and whose, an address or a form asks for. */
@RequestScoped
class AskedDay {

    @Inject
    Clock clock;

    /** @throws InvalidInput when it makes no sense */
    View view(Form form) {
        return form.read(f -> {
            LocalDate day = f.optionalDay("dag");
            Workshop workshop = f.optionalChoice("verkstad", Workshop.class);
            LocalDate today = now().day();
            return new View(day == null ? today : day, workshop, day == null || day.equals(today));
        });
    }

    /** The same for pages below the board: what makes no sense shows today. */
    View viewOrNow(Form form) {
        try {
            return view(Form.empty().with("dag", form.value("dag")).with("verkstad", form.value("verkstad")));
        } catch (InvalidInput nonsense) {
            return now();
        }
    }

    View viewOrNow(UriInfo uri) {
        return viewOrNow(Form.of(uri.getQueryParameters()));
    }

    View now() {
        return new View(SwedishTime.dayOf(clock.instant()), null, true);
    }
}
