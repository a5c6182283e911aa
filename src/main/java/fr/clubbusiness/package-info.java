/** Club Busin'ESS: brings people far from employment into lasting work. Each feature is one package; a large one has rooms (sub-packages). */
@NullMarked
package fr.clubbusiness;

import org.jspecify.annotations.NullMarked;
