/**
 * The steps of an introduction, from sharing to the hire and its cancellation. Each step is one transaction, and checks every rule before
 * it changes anything.
 */
@NullMarked
package fr.clubbusiness.introduction.step;

import org.jspecify.annotations.NullMarked;
