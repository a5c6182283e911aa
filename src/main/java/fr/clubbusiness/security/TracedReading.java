package fr.clubbusiness.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that writes nothing but the trace of its reading. Its commit does not wait until the trace is on the disk, because that wait was most of what a
 * trace costs. Never for an operation that also writes what somebody relies on: a link that is printed, an alias, a counter.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TracedReading {}
