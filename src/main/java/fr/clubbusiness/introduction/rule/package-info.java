/**
 * The rules of an introduction: its states, deadlines in working days, reasons, what a company may know and when, and when a pair may meet again.
 * Pure: time is passed in.
 */
@NullMarked
package fr.clubbusiness.introduction.rule;

import org.jspecify.annotations.NullMarked;
