/** An introduction as an HTML page. It is made from the same view as the JSON answer, so it shows nothing more. */
@NullMarked
package fr.clubbusiness.introduction.page;

import org.jspecify.annotations.NullMarked;
