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

    @Inject
    BeanManager beans;

    @Test
    void refusesEveryRoleThatItIsNotOpenTo() throws Exception {
        Set<String> doors = new TreeSet<>();
        List<String> letIn = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                OpenTo open = method.getAnnotation(OpenTo.class);
                if (open != null) {
                    doors.add(bean.getBeanClass().getSimpleName());
                    for (Role role : EnumSet.complementOf(EnumSet.copyOf(List.of(open.value())))) {
                        if (!refuses(bean, method, role)) {
                            letIn.add(role + " into " + bean.getBeanClass().getSimpleName() + "." + method.getName());
                        }
                    }
                }
            }
        }

        assertThat(letIn).isEmpty();
        assertThat(doors).contains("Catalog", "StockLedger", "ParticipantRegister", "PlacementOffice", "FrontDoor");
    }

    /** Whether the door says no to this role before it looks at anything else that it was handed. */
    private boolean refuses(Bean<?> bean, Method method, Role role) throws IllegalAccessException {
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
