/** Reads the tables that Excel writes: encoding, separator, header and rows. The whole file is checked before the first line is used. */
@NullMarked
package fr.clubbusiness.exchange.csv;

import org.jspecify.annotations.NullMarked;
