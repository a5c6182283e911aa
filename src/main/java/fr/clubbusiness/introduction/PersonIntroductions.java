package fr.clubbusiness.introduction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The introductions of one person with their real status. For rules only, never for an answer. */
public final class PersonIntroductions {
    private PersonIntroductions() {}

    /** Introductions that may still lead to a hire. */
    static List<Introduction> open(UUID beneficiary) {
        return Introduction.<Introduction>list("beneficiaryId = ?1 order by id", beneficiary).stream()
                .filter(introduction -> introduction.trueStatus().isOpen())
                .toList();
    }

    /** Introductions in progress on {@code today}, without {@code except}. */
    public static List<Introduction> underWay(UUID beneficiary, UUID except, LocalDate today) {
        return open(beneficiary).stream()
                .filter(open -> open.trueStatus().isUnderWay() && !open.isOver(today))
                .filter(open -> !open.id().equals(except))
                .toList();
    }

    /** All introductions for one need, whatever their status. */
    static List<Introduction> forNeed(UUID beneficiary, UUID need) {
        return Introduction.list("beneficiaryId = ?1 and needId = ?2", beneficiary, need);
    }

    /** Introductions that this hire suspended. */
    public static List<Introduction> suspendedBy(UUID hired) {
        return Introduction.list("suspension.by", hired);
    }
}
