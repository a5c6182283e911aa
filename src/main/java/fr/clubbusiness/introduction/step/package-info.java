/**
 * The steps of an introduction, from sharing to the hire and its cancellation: each operation with its rules. Every rule is checked before anything
 * changes, and a step is one transaction.
 */
@NullMarked
package fr.clubbusiness.introduction.step;

import org.jspecify.annotations.NullMarked;
