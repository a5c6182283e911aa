/**
 * How JSON bodies are read: strictly, and with all their faults in one answer. The faults themselves are found by {@code http.BodyFaults}, which imports
 * use too.
 */
@NullMarked
package fr.clubbusiness.http.body;

import org.jspecify.annotations.NullMarked;
