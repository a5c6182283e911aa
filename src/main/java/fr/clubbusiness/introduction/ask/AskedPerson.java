package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.ContactSheet;
import fr.clubbusiness.beneficiary.Identity;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.rule.Asking;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.ContactPhone;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question with the job, the person and the structure that it is about, read by the club itself. */
record AskedPerson(PersonQuestion question, Introduction introduction, LabourNeed need, Beneficiary person) {

    static AskedPerson of(PersonQuestion question) {
        Introduction introduction = Introduction.findById(question.introduction());
        var facts = introduction.facts();
        return new AskedPerson(
                question, introduction, LabourNeed.findById(facts.need()), Beneficiary.findById(facts.beneficiary()));
    }

    /** Whether an answer still counts. */
    boolean isOpen(LocalDate today) {
        return question.answer().isEmpty()
                && introduction.trueStatus() == IntroductionStatus.PROPOSED
                && !introduction.isOver(today)
                && need.isOpen()
                && person.agreementInForce();
    }

    /** The job as the person reads it. */
    JobOffer offer(Referential referential) {
        return JobOffer.of(need, ContactSheet.of(person).orElseThrow(), referential);
    }

    /** Whether a yes makes the person known to the employer at once. */
    boolean sharesOnYes(JobOffer offer, LocalDate today) {
        return Asking.sharesOnYes(
                question.shareOnYes(), offer.isWhole(), identity().birthDate(), today);
    }

    Identity identity() {
        return BeneficiaryIdentity.of(person.id()).orElseThrow().identity();
    }

    /** The telephone of the structure, to be called; null when none is known. */
    @Nullable
    String phone() {
        return Organisation.find(person.clubId(), person.structureId())
                .map(Organisation::contact)
                .flatMap(contact -> Optional.ofNullable(contact.phone()))
                .map(ContactPhone::toString)
                .orElse(null);
    }
}
