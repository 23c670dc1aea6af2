package se.butiktorsten.shared.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock that doors read; everything behind a door is handed its time. */
@ApplicationScoped
class Clocks {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
