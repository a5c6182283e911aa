package fr.clubbusiness.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Tells the callers of an operation that goes away when it does, and where to turn. */
final class Retirement {
    private Retirement() {}

    /** Days begin at midnight, UTC. */
    static void announce(Retiring retiring, MultivaluedMap<String, Object> headers) {
        headers.putSingle("Deprecation", "@" + start(retiring.since()).toEpochSecond());
        headers.putSingle("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(start(retiring.until())));
        headers.add("Link", "<%s>; rel=\"successor-version\"".formatted(retiring.successor()));
    }

    private static ZonedDateTime start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
