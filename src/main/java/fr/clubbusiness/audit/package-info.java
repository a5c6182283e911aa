/**
 * Who did what to whom, when and why: the history as those read it who answer for it. An adviser searches it with a reason, which itself leaves a trace
 * once a day; the person is told it on request, in a page of plain French that their structure or an adviser prints. It reads the history by SQL, and nothing
 * depends on it. That entries are only added is the database's own rule ({@code V084}).
 */
@NullMarked
package fr.clubbusiness.audit;

import org.jspecify.annotations.NullMarked;
