package fr.clubbusiness.introduction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The introductions of one person, with their true status: for rules, never for an answer. */
public final class PersonIntroductions {
    private PersonIntroductions() {}

    /** Those that may still lead to a hire. */
    static List<Introduction> open(UUID beneficiary) {
        return Introduction.<Introduction>list("beneficiaryId", beneficiary).stream()
                .filter(introduction -> introduction.trueStatus().isOpen())
                .toList();
    }

    /** Those that go on on {@code today}, but {@code except}. */
    public static List<Introduction> underWay(UUID beneficiary, UUID except, LocalDate today) {
        return open(beneficiary).stream()
                .filter(open -> open.trueStatus().isUnderWay() && !open.isOver(today))
                .filter(open -> !open.id().equals(except))
                .toList();
    }

    /** Those for one need, whatever became of them. */
    static List<Introduction> forNeed(UUID beneficiary, UUID need) {
        return Introduction.list("beneficiaryId = ?1 and needId = ?2", beneficiary, need);
    }

    /** Those that a hire suspended. */
    public static List<Introduction> suspendedBy(UUID hired) {
        return Introduction.list("suspension.by", hired);
    }
}
