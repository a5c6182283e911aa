package fr.clubbusiness.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that goes away: its answers say so in {@code Deprecation} (RFC 9745) and {@code Sunset} (RFC 8594), and lead to what
 * replaces it. {@code @Deprecated} goes with it, which the document shows; a test sees to that.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Retiring {

    /** The day since which it should no longer be used, {@code 2027-01-01}. */
    String since();

    /** The day on which it may stop answering, six months later at least. */
    String until();

    /** The path of what to use instead. */
    String successor();
}
