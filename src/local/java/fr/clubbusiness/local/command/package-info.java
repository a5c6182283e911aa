/**
 * The commands that send a file of a referential to a running club.
 */
@NullMarked
package fr.clubbusiness.local.command;

import org.jspecify.annotations.NullMarked;
