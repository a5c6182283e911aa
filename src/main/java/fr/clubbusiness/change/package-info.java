/**
 * What changed, for programs that follow the club by asking again and again. It reads the history by SQL, and nothing depends on it. An entry names what
 * changed and its status, so that a program reads the rest where each reader is shown what they may know.
 */
@NullMarked
package fr.clubbusiness.change;

import org.jspecify.annotations.NullMarked;
