package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.ImmersionStatus;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.PersonalContent;
import fr.clubbusiness.message.PersonalMessage;
import fr.clubbusiness.reply.ReplyKind;
import fr.clubbusiness.reply.ReplyLinks;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The mail with the link to sign. It names nobody: what there is to sign stands behind the link. */
@ApplicationScoped
class SignatureMail implements PersonalContent {
    private static final int LENGTH_OF_ID = 36;

    private final ReplyLinks links;

    SignatureMail(ReplyLinks links) {
        this.links = links;
    }

    /** What is asked of whom: once a day for the same terms. */
    static String occasion(Signatory signatory, Immersion immersion, LocalDate today) {
        return "%s %d %s".formatted(signatory.id(), immersion.numberOfTerms(), today);
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.SIGNATURE_ASKED);
    }

    /** As things are when it is sent: nothing to whoever signed, or whose place another one took. */
    @Override
    public Optional<PersonalMessage> write(MessageKind kind, UUID subject, ContactChannel channel, String occasion) {
        return Signatory.of(UUID.fromString(occasion.substring(0, LENGTH_OF_ID)))
                .filter(signatory -> Signature.of(signatory).isEmpty())
                .filter(signatory -> Immersions.find(signatory.immersion())
                        .filter(immersion -> immersion.status() == ImmersionStatus.TO_SIGN)
                        .isPresent())
                .map(signatory -> new PersonalMessage(
                        signatory.email(),
                        "Une convention d'immersion attend votre signature",
                        "Vous signez pour : %s. Lisez la convention et signez-la ici, sans compte ni mot de passe. Ce lien est le vôtre : ne le transmettez pas."
                                .formatted(signatory.party().label()),
                        links.make(ReplyKind.SIGNATURE, signatory.id())));
    }

    /** Whoever asked sees that the signature is missing. */
    @Override
    public void failed(MessageKind kind, UUID subject, String occasion) {}
}
