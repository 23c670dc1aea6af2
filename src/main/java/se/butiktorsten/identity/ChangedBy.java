package se.butiktorsten.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On pages or a resource of the API: the roles that change anything there. On one method it counts instead, also where
 * that only shows the form for a change. Anybody else is answered with {@link NotAllowed} before what was sent is even
 * read, so that a wrong role is told so and nothing else, whatever it sends. The door behind asks again and has the last
 * word.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ChangedBy {

    Role[] value();
}
