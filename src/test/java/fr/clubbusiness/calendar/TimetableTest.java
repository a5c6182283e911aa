package fr.clubbusiness.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.event.EventDates.EventDate;
import fr.clubbusiness.introduction.Agenda.Answer;
import fr.clubbusiness.introduction.Agenda.Meeting;
import fr.clubbusiness.introduction.Agenda.Subject;
import fr.clubbusiness.introduction.Interview;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.need.ExpiringNeeds.Expiry;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final Subject SUBJECT = new Subject(ID, "M-0115", "B-0907", Instant.parse("2026-11-20T10:00:00Z"));
    private static final Expiry EXPIRY =
            new Expiry(ID, "B-0907", LocalDate.of(2026, 12, 1), Instant.parse("2026-09-02T10:00:00Z"));

    @Test
    void an_interview_is_an_hour_in_the_time_of_paris() throws Exception {
        var text = Timetable.write(
                List.of(new Meeting(SUBJECT, Instant.parse("2027-03-30T07:00:00Z"), Interview.Format.ON_SITE)),
                List.of(),
                List.of(),
                PARIS);
        assertThat(text)
                .contains("DTSTART;TZID=Europe/Paris:20270330T090000", "DTEND;TZID=Europe/Paris:20270330T100000");
        var event = only(text);
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Entretien M-0115 (besoin B-0907)");
        assertThat(value(event, Property.DESCRIPTION)).startsWith("Sur place.");
        assertThat(value(event, Property.UID)).isEqualTo("interview-" + ID + "@club-business");
    }

    @Test
    void a_deadline_and_an_expiry_are_whole_days_shown_as_free() throws Exception {
        var text = Timetable.write(
                List.of(new Answer(SUBJECT, LocalDate.of(2026, 12, 10), Party.STRUCTURE)),
                List.of(EXPIRY),
                List.of(),
                PARIS);
        assertThat(text).contains("DTSTART;VALUE=DATE:20261210", "DTEND;VALUE=DATE:20261211", "TRANSP:TRANSPARENT");
        assertThat(parsed(text).<VEvent>getComponents("VEVENT"))
                .extracting(event -> value(event, Property.SUMMARY))
                .containsExactly("Réponse attendue M-0115 (besoin B-0907)", "Le besoin B-0907 expire");
    }

    @Test
    void an_event_of_the_club_has_its_hours_and_its_place() throws Exception {
        var text = Timetable.write(
                List.of(),
                List.of(),
                List.of(new EventDate(
                        ID,
                        "R-0015",
                        "Visite de l'atelier",
                        Instant.parse("2027-03-30T07:00:00Z"),
                        Instant.parse("2027-03-30T09:00:00Z"),
                        "Atelier, 12 rue des Tilleuls",
                        Instant.parse("2026-11-20T10:00:00Z"))),
                PARIS);
        assertThat(text)
                .contains("DTSTART;TZID=Europe/Paris:20270330T090000", "DTEND;TZID=Europe/Paris:20270330T110000");
        var event = only(text);
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Visite de l'atelier (R-0015)");
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo("Atelier, 12 rue des Tilleuls");
        assertThat(value(event, Property.UID)).isEqualTo("event-" + ID + "@club-business");
    }

    @Test
    void it_contains_its_time_zone_in_lines_that_every_program_reads() throws Exception {
        var text = Timetable.write(
                List.of(new Meeting(SUBJECT, Instant.parse("2026-12-01T08:00:00Z"), null)),
                List.of(),
                List.of(),
                PARIS);
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n", "DTSTART;TZID=Europe/Paris:20261201T090000\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(text.lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        parsed(text).validate();
    }

    @Test
    void the_same_dates_give_the_same_text_and_an_empty_calendar_is_valid() throws Exception {
        var meeting = new Meeting(SUBJECT, Instant.parse("2026-12-01T08:00:00Z"), null);
        assertThat(Timetable.write(List.of(meeting), List.of(EXPIRY), List.of(), PARIS))
                .isEqualTo(Timetable.write(List.of(meeting), List.of(EXPIRY), List.of(), PARIS));
        assertThat(parsed(Timetable.write(List.of(), List.of(), List.of(), PARIS))
                        .<VEvent>getComponents("VEVENT"))
                .isEmpty();
    }

    private static VEvent only(String text) throws IOException, ParserException {
        List<VEvent> events = parsed(text).getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    private static Calendar parsed(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
