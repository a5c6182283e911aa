/**
 * The laws on immersions, as pure functions of dated data: who may come at which age, how long, at which hours, who signs, and when everything is erased. Each
 * limit holds on each day apart, because somebody may grow older in the middle of a week.
 */
@NullMarked
package fr.clubbusiness.immersion.rule;

import org.jspecify.annotations.NullMarked;
