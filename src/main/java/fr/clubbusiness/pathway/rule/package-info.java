/**
 * The rules of work on barriers, without framework, database or clock: which facts of a person the end of a barrier may change, and what speaks
 * against an action. Facts are never changed here: a rule proposes, and the person's structure says whether it is true.
 */
@NullMarked
package fr.clubbusiness.pathway.rule;

import org.jspecify.annotations.NullMarked;
