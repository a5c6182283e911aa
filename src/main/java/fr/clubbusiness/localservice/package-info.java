/**
 * Public services near a person that help with a barrier: lessons, driving schools, nurseries, advice about debts. The agency imports them from the
 * national open format (data.inclusion, schema 1.0.1 of 14 October 2025, Licence Ouverte) as its publisher's, so the club corrects none of them. They are
 * found within a journey of the same law as work; the path of a person cites them. Companies and partners do not search them here: the directory is
 * public, and in the club only who accompanies people has a use for it.
 */
@NullMarked
package fr.clubbusiness.localservice;

import org.jspecify.annotations.NullMarked;
