/**
 * The rules of an introduction: states, deadlines in working days, reasons, what a company may know and when, and when a pair may be
 * proposed again. Pure: the time is a parameter.
 */
@NullMarked
package fr.clubbusiness.introduction.rule;

import org.jspecify.annotations.NullMarked;
