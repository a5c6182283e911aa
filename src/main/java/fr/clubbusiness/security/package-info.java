/**
 * Who the caller is: made once per request from the token and one read of the member's row, or once per job for the club itself. The caller is set on
 * each database connection for the row policies. This package knows no feature.
 */
@NullMarked
package fr.clubbusiness.security;

import org.jspecify.annotations.NullMarked;
