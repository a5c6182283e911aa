/**
 * How people read pages of the API in a browser: they open an address, sign in at the identity provider, and come back to it. The session is a
 * cookie, which is good for pages alone: every other request needs a token. A page belongs to its feature; this package has what all pages share.
 */
@NullMarked
package fr.clubbusiness.page;

import org.jspecify.annotations.NullMarked;
