/**
 * A packed second form of the law, because judging a million people one by one takes too long. The people of a club are rows of a few longs, in
 * posting lists by occupation and place: a search takes a fraction of a millisecond. {@link fr.clubbusiness.matching.index.PackedPerson} is a person,
 * {@link fr.clubbusiness.matching.index.PackedConstraints} the constraints and {@link fr.clubbusiness.matching.index.PackedScore} the score on these
 * numbers. They call the law's own numbers and methods where they can, but the formulas exist twice.
 *
 * <p>{@code IndexExactnessTest} compares both: on random people and needs, the index must find the same people, order, scores, counts and relaxations
 * as the law when it judges everybody. {@code PackedConstraintsTest} compares each constraint. A field that is never drawn is never compared:
 * {@code DrawnPair}, {@code DrawnPeople} and {@code DrawnNeed} must draw each new field.
 *
 * <p>All classes are immutable: an update makes a new index that shares most of the old one. No database, no clock, no framework.
 */
@NullMarked
package fr.clubbusiness.matching.index;

import org.jspecify.annotations.NullMarked;
