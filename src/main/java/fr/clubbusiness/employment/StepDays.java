package fr.clubbusiness.employment;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** On which days the steps of a contract may be said. Nothing is recorded before it happened. */
public final class StepDays {
    private static final RefusalReason START_TO_COME = RefusalReason.of(
            "START_TO_COME",
            "Le contrat n'a pas encore commencé : corrigez d'abord son premier jour, ou attendez-le.",
            "The contract has not begun yet: correct its first day first, or wait for it.");
    private static final RefusalReason EXIT_BEFORE_START = RefusalReason.of(
            "EXIT_BEFORE_START",
            "La fin vient avant le premier jour du contrat : corrigez ce jour.",
            "The end is before the first day of the contract: correct that day.");
    private static final RefusalReason EXIT_TO_COME = RefusalReason.of(
            "EXIT_TO_COME",
            "La fin est à venir : notez-la ce jour-là.",
            "The end is still to come: record it that day.");
    private static final RefusalReason EXIT_AFTER_END = RefusalReason.of(
            "EXIT_AFTER_END",
            "La fin vient après le dernier jour du contrat : renouvelez-le d'abord, ou corrigez ce jour.",
            "The end is after the last day of the contract: renew it first, or correct that day.");

    private StepDays() {}

    /** The reasons against saying today that the person started. */
    public static List<RefusalReason> ofStart(ContractTerms terms, LocalDate today) {
        return today.isBefore(terms.start()) ? List.of(START_TO_COME) : List.of();
    }

    /** The reasons against saying today that the contract ended on this day. */
    public static List<RefusalReason> ofEnd(ContractTerms terms, LocalDate on, LocalDate today) {
        var end = terms.end();
        return Stream.of(
                        on.isBefore(terms.start()) ? EXIT_BEFORE_START : null,
                        on.isAfter(today) ? EXIT_TO_COME : null,
                        end != null && on.isAfter(end) ? EXIT_AFTER_END : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
