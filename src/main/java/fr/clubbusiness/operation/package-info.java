/**
 * What those who run the club see of it: which build answers, whether its parts do, how busy each operation is. It knows no feature, and no
 * figure of it is about anybody.
 */
@NullMarked
package fr.clubbusiness.operation;

import org.jspecify.annotations.NullMarked;
