package se.butiktorsten.shared.db;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a door, or on one of its methods: when two at the same moment get into each other's way in the database, the one
 * who lost tries again in a fresh transaction, a few times, and nobody notices.
 *
 * <p>Only for what may be called twice without doing it twice: each attempt starts from nothing, because the lost one
 * was rolled back. A clash is a lost optimistic lock, a deadlock, a lock waited for too long, or a row that somebody
 * else inserted under the same key a moment before.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RetryOnClash {}
