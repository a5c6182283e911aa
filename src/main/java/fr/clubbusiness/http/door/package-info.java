/**
 * What every request passes before any operation, and every answer on its way out: the host that it names, its size, the time that its body takes, how
 * often its caller asks, and the headers for browsers. A request that stops here reaches no operation and no database.
 */
@NullMarked
package fr.clubbusiness.http.door;

import org.jspecify.annotations.NullMarked;
