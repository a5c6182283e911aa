/**
 * A packed second form of the law, because judging a million people one by one takes too long: the people of a club as rows of a few longs, in posting
 * lists by occupation and place, so that a search takes a fraction of a millisecond. {@link fr.clubbusiness.matching.index.PackedPerson} is a person,
 * {@link fr.clubbusiness.matching.index.PackedConstraints} the constraints and {@link fr.clubbusiness.matching.index.PackedScore} the score on these
 * numbers. They call the law's own numbers and methods where they can, but the formulas stand twice.
 *
 * <p>{@code IndexExactnessTest} holds this form to the law: on people and needs drawn at random, the index must find the same people, order, scores,
 * counts and relaxations as the law when it judges everybody. {@code PackedConstraintsTest} compares them constraint by constraint. A field that is
 * never drawn is never compared: {@code DrawnPair}, {@code DrawnPeople} and {@code DrawnNeed} must draw each new field.
 *
 * <p>Values only: an index never changes, an update is a new index that shares most of the old one. No database, no clock, no framework.
 */
@NullMarked
package fr.clubbusiness.matching.index;

import org.jspecify.annotations.NullMarked;
