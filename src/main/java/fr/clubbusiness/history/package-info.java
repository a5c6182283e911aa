/**
 * The trace of every change of an organisation, a person, a need or an introduction: who did what, for which organisation, when and why. An entry is
 * written in the transaction of the change and never changes. The package stands above {@code security}, because an entry names its actor.
 */
@NullMarked
package fr.clubbusiness.history;

import org.jspecify.annotations.NullMarked;
