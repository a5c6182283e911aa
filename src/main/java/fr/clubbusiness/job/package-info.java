/**
 * What happens by itself, when a date has come: work that finds its due rows and handles them in the name of the club.
 *
 * <p>A row is due by its dates, not by a timer. So after days of downtime the same query catches up, and running twice does no harm: a row that was
 * handled is no longer due. db-scheduler runs each work on one node at a time and lets another node take over when one dies. Two nodes that should
 * nevertheless run at once share the rows ({@code FOR UPDATE SKIP LOCKED}).
 */
@NullMarked
package fr.clubbusiness.job;

import org.jspecify.annotations.NullMarked;
