package fr.clubbusiness.calendar;

import fr.clubbusiness.event.EventDates.EventDate;
import fr.clubbusiness.introduction.Agenda;
import fr.clubbusiness.introduction.Interview;
import fr.clubbusiness.need.ExpiringNeeds.Expiry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates as RFC 5545. The same dates give the same text at any time, because the time stamp is the time of the last change. So a
 * program that asks again learns that nothing changed.
 */
final class Timetable {
    /** Interviews have no recorded length. */
    private static final Duration INTERVIEW_LENGTH = Duration.ofHours(1);

    private static final String AGENDA = "Le détail et la personne se lisent dans le club, par cette référence.";

    private final ZoneId zone;
    private final Calendar calendar;

    private Timetable(ZoneId zone) {
        this.zone = zone;
        this.calendar = new Calendar();
        calendar.add(new ProdId("-//Club Busin'ESS//Calendrier//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", "Club Busin'ESS"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        var rules = Objects.requireNonNull(
                TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId()), zone.getId());
        calendar.add(rules.getVTimeZone());
    }

    /** The calendar as text. */
    static String write(List<Agenda.Entry> agenda, List<Expiry> expiries, List<EventDate> events, ZoneId zone) {
        var timetable = new Timetable(zone);
        agenda.forEach(timetable::add);
        expiries.forEach(timetable::add);
        events.forEach(timetable::add);
        return timetable.text();
    }

    private void add(Agenda.Entry entry) {
        var subject = entry.subject();
        switch (entry) {
            case Agenda.Meeting(var _, var at, var format) ->
                add(
                        uid("interview", subject.id()),
                        subject.changedAt(),
                        at.atZone(zone),
                        at.atZone(zone).plus(INTERVIEW_LENGTH),
                        "Entretien %s (besoin %s)".formatted(subject.reference(), subject.need()),
                        place(format) + AGENDA);
            case Agenda.Answer answer ->
                addDay(
                        uid("answer", subject.id()),
                        subject.changedAt(),
                        answer.by(),
                        "Réponse attendue %s (besoin %s)".formatted(subject.reference(), subject.need()),
                        "Dernier jour pour " + answer.awaited() + ". " + AGENDA);
        }
    }

    private void add(Expiry expiry) {
        addDay(
                uid("lapse", expiry.id()),
                expiry.changedAt(),
                expiry.on(),
                "Le besoin %s expire".formatted(expiry.reference()),
                "Sans mise à jour d'ici là, il ne sera plus rapproché. Une mise à jour le prolonge.");
    }

    private void add(EventDate event) {
        add(
                uid("event", event.id()),
                event.changedAt(),
                event.from().atZone(zone),
                event.to().atZone(zone),
                "%s (%s)".formatted(event.title(), event.reference()),
                event.where());
    }

    private void addDay(String uid, Instant changedAt, LocalDate day, String summary, String description) {
        add(uid, changedAt, day, day.plusDays(1), summary, description).add(ImmutableTransp.TRANSPARENT);
    }

    private <T extends Temporal> VEvent add(
            String uid, Instant changedAt, T start, T end, String summary, String description) {
        var event = new VEvent(new PropertyList(List.<Property>of(
                new Uid(uid),
                new DtStamp(changedAt),
                new DtStart<>(start),
                new DtEnd<>(end),
                new Summary(summary),
                new Description(description))));
        calendar.add(event);
        return event;
    }

    private static String uid(String kind, UUID id) {
        return kind + "-" + id + "@club-business";
    }

    private static String place(Interview.@Nullable Format format) {
        return switch (format) {
            case null -> "";
            case ON_SITE -> "Sur place. ";
            case PHONE -> "Par téléphone. ";
            case VIDEO -> "En visio. ";
        };
    }

    private String text() {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return text.toString();
    }
}
