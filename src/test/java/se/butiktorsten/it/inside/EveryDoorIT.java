package se.butiktorsten.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.NotAllowed;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;

/** The walls at the doors, tried on the beans as the container hands them out: every door, every method, every role. */
@ExtendWith(ArquillianExtension.class)
class EveryDoorIT {

    /** Who may ever come in, whatever a method says: shop staff see no case data, finance sees no participant. */
    private static final Map<String, Set<Role>> WALLS = Map.ofEntries(
            Map.entry("participants", EnumSet.of(Role.ACTIVITY_LEADER, Role.COORDINATOR)),
            Map.entry("planning", EnumSet.of(Role.ACTIVITY_LEADER, Role.SHOP_STAFF, Role.ADMIN)),
            Map.entry("customers", EnumSet.of(Role.ACTIVITY_LEADER, Role.SHOP_STAFF, Role.FINANCE)),
            Map.entry("tasks", EnumSet.of(Role.ACTIVITY_LEADER)),
            Map.entry("progress", EnumSet.of(Role.ACTIVITY_LEADER)),
            Map.entry("production", EnumSet.of(Role.ACTIVITY_LEADER)),
            Map.entry("placements", EnumSet.of(Role.COORDINATOR, Role.ACTIVITY_LEADER)),
            Map.entry("results", EnumSet.of(Role.COORDINATOR, Role.ACTIVITY_LEADER)),
            Map.entry("handover", EnumSet.of(Role.COORDINATOR, Role.ACTIVITY_LEADER)),
            Map.entry("sales", EnumSet.of(Role.SHOP_STAFF, Role.FINANCE, Role.ADMIN)),
            Map.entry("transfers", EnumSet.of(Role.ACTIVITY_LEADER, Role.SHOP_STAFF, Role.ADMIN)),
            Map.entry("finance", EnumSet.of(Role.FINANCE)),
            Map.entry("shopfront", EnumSet.of(Role.ACTIVITY_LEADER, Role.SHOP_STAFF)));

    /**
     * Which batch, receipt or delivery some goods went into, for whoever must call them back, and how far an order has come,
     * for whoever waits for its goods: numbers and moments of goods, no person and no money.
     */
    private static final Set<String> TRACING = Set.of(
            "BatchTrace.origin",
            "BatchTrace.madeOf",
            "ProductionFloor.progressOf",
            "Till.receiptNames",
            "CustomerDesk.deliveries");

    /**
     * What a leader who is called to the till does there: answers, and is the second person who approves a close. Figures
     * of the shop, and nobody's case.
     */
    private static final Set<String> HELPING_AT_THE_TILL = Set.of(
            "HelpBell.answer",
            "HelpBell.call",
            "HelpBell.waiting",
            "DayCloses.now",
            "DayCloses.report",
            "DayCloses.reports",
            "DayCloses.approve",
            "DayCloses.waiting");

    /** What was made, sold and done, added up, for those who answer for the unit: no receipt, no order and nobody. */
    private static final Set<String> ADDED_UP =
            Set.of("RevenueReports.byWorkshop", "ProductionReport.byWorkshop", "TaskReport.doneByLevel");

    @Inject
    BeanManager beans;

    @Test
    void refusesEveryRoleThatItIsNotOpenTo() throws Exception {
        Set<String> doors = new TreeSet<>();
        List<String> letIn = new ArrayList<>();
        for (Entrance entrance : entrances()) {
            doors.add(entrance.bean().getBeanClass().getSimpleName());
            for (Role role : EnumSet.complementOf(entrance.openTo())) {
                if (!refuses(entrance, role)) {
                    letIn.add(role + " into " + entrance);
                }
            }
        }

        assertThat(letIn).isEmpty();
        assertThat(doors)
                .contains(
                        "FrontDoor",
                        "Catalog",
                        "StockLedger",
                        "StockAudit",
                        "ProductionFloor",
                        "CustomerDesk",
                        "WhatToMake",
                        "WishList",
                        "TransferDesk",
                        "ParticipantRegister",
                        "TaskBoard",
                        "Outcomes",
                        "SeatChange",
                        "ProgressDesk",
                        "Till",
                        "SalesImport",
                        "RevenueReports",
                        "ShopDay",
                        "PlacementOffice",
                        "EmployerDesk",
                        "EpisodeDesk",
                        "ResultsDesk",
                        "HandoverDesk",
                        "ReferralDesk");
    }

    @Test
    void opensToNobodyBeyondTheWalls() {
        List<String> holes = new ArrayList<>();
        for (Entrance entrance : entrances()) {
            Set<Role> within = WALLS.getOrDefault(entrance.feature(), EnumSet.allOf(Role.class));
            if (!within.containsAll(entrance.openTo())
                    && !TRACING.contains(entrance.toString())
                    && !ADDED_UP.contains(entrance.toString())
                    && !HELPING_AT_THE_TILL.contains(entrance.toString())) {
                holes.add(entrance + " is open to " + entrance.openTo());
            }
        }

        assertThat(holes).isEmpty();
    }

    /** One method of one door. */
    private record Entrance(Bean<?> bean, Method method) {

        EnumSet<Role> openTo() {
            return EnumSet.copyOf(List.of(method.getAnnotation(OpenTo.class).value()));
        }

        String feature() {
            return bean.getBeanClass().getPackageName().replaceFirst("^se\\.butiktorsten\\.([a-z]+).*", "$1");
        }

        @Override
        public String toString() {
            return bean.getBeanClass().getSimpleName() + "." + method.getName();
        }
    }

    private List<Entrance> entrances() {
        List<Entrance> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(OpenTo.class)) {
                    found.add(new Entrance(bean, method));
                }
            }
        }
        return found;
    }

    /** Whether the door says no to this role before it looks at anything else that it was handed. */
    private boolean refuses(Entrance entrance, Role role) throws IllegalAccessException {
        Bean<?> bean = entrance.bean();
        Method method = entrance.method();
        Object door = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
        Object[] arguments = new Object[method.getParameterCount()];
        arguments[0] = new Actor("somebody", EnumSet.of(role));
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = nothing(method.getParameterTypes()[i]);
        }
        method.setAccessible(true);
        try {
            method.invoke(door, arguments);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof NotAllowed;
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }
}
