/** Club Busin'ESS: brings people far from employment into lasting work. One package per feature, in rooms where it is large. */
@NullMarked
package fr.clubbusiness;

import org.jspecify.annotations.NullMarked;
