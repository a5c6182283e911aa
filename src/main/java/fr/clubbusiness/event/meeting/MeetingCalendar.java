package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.rule.EventStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes the meetings of a timetable as RFC 5545, for the calendar program of whoever reads it. Such programs store what they read, so it names organisations,
 * and of people no more than a first name and an initial.
 */
final class MeetingCalendar {
    private final TimetableView timetable;
    private final ZoneId zone;

    private MeetingCalendar(TimetableView timetable, ZoneId zone) {
        this.timetable = timetable;
        this.zone = zone;
    }

    /** The calendar as text. */
    static String write(TimetableView timetable, ZoneId zone) {
        return new MeetingCalendar(timetable, zone).text();
    }

    private String text() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Club Busin'ESS//Rencontres//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        var rules = Objects.requireNonNull(
                TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId()), zone.getId());
        calendar.add(rules.getVTimeZone());
        for (var round : timetable.rounds()) {
            round.meetings().forEach(meeting -> calendar.add(event(round, meeting)));
        }
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return text.toString();
    }

    private VEvent event(TimetableView.Round round, TimetableView.Meeting meeting) {
        var takesPlace =
                timetable.status() != EventStatus.CANCELLED && isExpected(meeting.a()) && isExpected(meeting.b());
        return new VEvent(new PropertyList(List.<Property>of(
                takesPlace ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED,
                new Uid("meeting-" + meeting.id() + "@club-business"),
                new DtStamp(timetable.computedAt()),
                new DtStart<>(at(round.startsAt())),
                new DtEnd<>(at(round.endsAt())),
                new Summary("%s – %s, table %d".formatted(name(meeting.a()), name(meeting.b()), meeting.table())),
                new Description(
                        "%s (%s), tour %d".formatted(timetable.title(), timetable.reference(), round.round())))));
    }

    /** Whose registration was forgotten since may have been there. */
    private static boolean isExpected(@Nullable MeetingParty party) {
        return party == null || party.expected();
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    private static String name(@Nullable MeetingParty party) {
        return party == null ? "inscription effacée" : party.name();
    }
}
