/**
 * What somebody has to do by hand: call whoever does not answer, ask how it goes, check a paper. Jobs and rules open tasks, and drop those that have
 * become pointless; people take them and say what came of them. A task names its subject by a reference, so it holds no personal data of its own.
 */
@NullMarked
package fr.clubbusiness.task;

import org.jspecify.annotations.NullMarked;
