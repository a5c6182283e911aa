/**
 * The steps of an introduction, from sharing to the hire and its cancelling: each operation with the rules that it asks. Every rule is asked before
 * anything is changed, and all that a step does is one transaction.
 */
@NullMarked
package fr.clubbusiness.introduction.step;

import org.jspecify.annotations.NullMarked;
