/**
 * Work on the barriers of a person: steps of each barrier, dated actions, notes, and what the end of a barrier may change in the facts. How far a person
 * is with a barrier stands with their sensitive data ({@code beneficiary.BeneficiarySensitive}) and nowhere else. Nothing changes by itself: a lifted
 * barrier proposes facts, each with the open needs that it would gain, and the person's structure says which are true and which are not. What it answered
 * does not come back before the barrier is reopened and lifted again. Each move of a barrier leaves its step, which the readers of barriers alone read.
 *
 * <p>The structure that accompanies a person reads and writes all of it. An adviser with a live introduction or a purpose reads the steps, the actions
 * and the notes, as the barriers themselves, because whoever speaks with the person must know what is under way; the trace is kept. Nobody else takes a step: two
 * hands in one path would contradict each other. (An adviser who corrects sensitive data as a whole may correct a status with them.) A company reads nothing.
 */
@NullMarked
package fr.clubbusiness.pathway;

import org.jspecify.annotations.NullMarked;
