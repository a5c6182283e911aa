/** Club Busin'ESS: brings people far from employment into lasting work. One flat package per feature. */
@NullMarked
package fr.clubbusiness;

import org.jspecify.annotations.NullMarked;
