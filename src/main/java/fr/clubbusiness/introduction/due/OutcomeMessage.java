package fr.clubbusiness.introduction.due;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionFacts;
import fr.clubbusiness.introduction.ask.PersonCalls;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.PersonalContent;
import fr.clubbusiness.message.PersonalMessage;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells a person that a job will not be theirs this time. It never says why: whoever accompanies them does. */
@ApplicationScoped
class OutcomeMessage implements PersonalContent {
    private final Referential referential;
    private final PersonCalls calls;

    OutcomeMessage(Referential referential, PersonCalls calls) {
        this.referential = referential;
        this.calls = calls;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.OUTCOME);
    }

    /** Nothing to whoever no longer wants to be proposed. */
    @Override
    public Optional<PersonalMessage> write(MessageKind kind, UUID subject, ContactChannel channel, String occasion) {
        Introduction introduction = Introduction.findById(subject);
        var facts = introduction.facts();
        Beneficiary person = Beneficiary.findById(facts.beneficiary());
        return person.agreementInForce() ? Optional.of(message(facts, channel)) : Optional.empty();
    }

    private PersonalMessage message(IntroductionFacts facts, ContactChannel channel) {
        LabourNeed need = LabourNeed.findById(facts.need());
        var to = BeneficiaryIdentity.of(facts.beneficiary())
                .flatMap(row -> row.identity().addressOf(channel));
        return new PersonalMessage(
                to.orElse(null),
                "Des nouvelles du poste dont vous aviez entendu parler",
                "Le poste dont nous vous avions parlé (%s) ne se fera pas cette fois. Votre conseiller vous en dira plus."
                        .formatted(referential.graph().label(need.criteria().romeCode())),
                null);
    }

    @Override
    public void failed(MessageKind kind, UUID subject, String occasion) {
        calls.open(Introduction.findById(subject));
    }
}
