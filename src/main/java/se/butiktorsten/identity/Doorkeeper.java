package se.butiktorsten.identity;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Stands at every door marked {@link OpenTo} and compares the caller's roles with it, before a transaction begins. */
@Interceptor
@OpenTo
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class Doorkeeper {

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        OpenTo open = method.getAnnotation(OpenTo.class);
        if (open == null) {
            open = method.getDeclaringClass().getAnnotation(OpenTo.class);
        }
        if (open == null || call.getParameters().length == 0 || !(call.getParameters()[0] instanceof Actor actor)) {
            throw new IllegalStateException(method + " is a door without an actor or without @OpenTo");
        }
        if (!actor.isAnyOf(open.value())) {
            throw new NotAllowed();
        }
        return call.proceed();
    }
}
