package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Money;

/** How much somebody may take off a price. Those who only serve in the shop have a limit; leaders and administrators none. */
@ApplicationScoped
public class DiscountLimit {

    private static final int EVERYTHING = 100;

    @Inject
    @ConfigProperty(name = "torsten.discount.most", defaultValue = "20")
    int percent = 20;

    /** The most that this person may take off, in per cent of the full price. */
    public int percentOf(Actor by) {
        return by.isAnyOf(Role.ACTIVITY_LEADER, Role.ADMIN) ? EVERYTHING : percent;
    }

    /** Whether somebody who may take off so many per cent may take off that much. */
    static boolean allows(int percent, Money full, Money off) {
        return Math.multiplyExact(off.ore(), EVERYTHING) <= Math.multiplyExact(full.ore(), (long) percent);
    }
}
