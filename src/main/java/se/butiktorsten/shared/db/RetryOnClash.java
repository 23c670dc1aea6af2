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
 * <p>Each attempt starts from nothing, because the lost one was rolled back. So whatever is looked at beforehand is
 * looked at again: of two who give two products the same number at once, one is told that it is taken, as he would be a
 * minute later. A clash is a lost optimistic lock, a deadlock, a lock waited for too long, or a row that somebody else
 * inserted under the same key a moment before.
 *
 * <p>Every door carries it; only the call that begins the transaction tries again.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RetryOnClash {}
