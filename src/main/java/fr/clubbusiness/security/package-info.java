/**
 * Who is asking: the caller, made once per request from the token and one read of the member's row, or once per job for the club itself. It is
 * set on each database connection for the row policies. It knows no feature.
 */
@NullMarked
package fr.clubbusiness.security;

import org.jspecify.annotations.NullMarked;
