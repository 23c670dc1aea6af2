package se.butiktorsten.shared.web;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** A change was asked for from outside our pages, or from a page whose session is over. Answered with 403. */
final class NotFromOurPages extends Rejection {

    private static final long serialVersionUID = 1L;

    NotFromOurPages() {
        super("shared.not-from-our-pages", 403, Map.of());
    }
}
