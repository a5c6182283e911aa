package fr.clubbusiness.year;

import fr.clubbusiness.vocabulary.WorkingDays;
import fr.clubbusiness.year.YearParameters.Habit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether and when whoever is waited for answers: by itself, after a reminder, or because somebody called. */
record Silence(Chance chance, Rule rule) {

    /** What they mean to do when the wait begins. */
    void begin(Contact contact) {
        var habit = habit(contact.status);
        if (habit != null && happens(habit.unasked(), habit.name() + " unasked", contact)) {
            var days = chance.between(1, habit.within(), habit.name() + " within", n(contact), need(contact));
            contact.answersOn = WorkingDays.after(contact.waitsSince(), days);
        }
    }

    /** So many reminders have left by this morning. */
    void reminded(Contact contact, int reminders, LocalDate today) {
        var habit = habit(contact.status);
        for (int k = contact.reminders + 1; k <= reminders && habit != null; k++) {
            if (rule.isHeard() && happens(habit.reminded(), habit.name() + " reminder " + k, contact)) {
                sooner(contact, WorkingDays.after(today, 1));
            }
        }
        contact.reminders = reminders;
    }

    /** An adviser calls today. */
    void called(Contact contact, LocalDate today) {
        var habit = habit(contact.status);
        if (habit != null && rule.isHeard() && happens(habit.called(), habit.name() + " called", contact)) {
            sooner(contact, today);
        }
    }

    private static void sooner(Contact contact, LocalDate day) {
        var already = contact.answersOn;
        if (already == null || day.isBefore(already)) {
            contact.answersOn = day;
        }
    }

    private static @Nullable Habit habit(String status) {
        return switch (status) {
            case "PROPOSED" -> YearParameters.STRUCTURE_ABOUT_A_PERSON;
            case "SHARED" -> YearParameters.COMPANY_ABOUT_A_PERSON;
            case "INTERVIEWING" -> YearParameters.COMPANY_AFTER_INTERVIEW;
            default -> null;
        };
    }

    private boolean happens(double probability, String topic, Contact contact) {
        return chance.happens(probability, topic, n(contact), need(contact));
    }

    private static int n(Contact contact) {
        return contact.seeker.n();
    }

    private static int need(Contact contact) {
        return contact.vacancy.n();
    }
}
