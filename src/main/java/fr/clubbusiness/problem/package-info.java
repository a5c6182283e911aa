/**
 * Every refusal and error of the API, and the one place that writes them as {@code application/problem+json} or as a page. Features throw a {@link
 * fr.clubbusiness.problem.Problem}. Nothing of an unknown exception is ever sent out.
 */
@NullMarked
package fr.clubbusiness.problem;

import org.jspecify.annotations.NullMarked;
