package fr.clubbusiness.membership.members;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.http.PublicAddress;
import fr.clubbusiness.reply.Question;
import fr.clubbusiness.reply.QuestionPage;
import fr.clubbusiness.reply.QuestionPage.Choice;
import fr.clubbusiness.reply.QuestionPage.Fact;
import fr.clubbusiness.reply.ReplyKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The page of an invitation. Whoever has its address reads the mails of the account, so it shows the first password of a new account, for some minutes. A
 * job then opens the account, and lets it act for the organisation.
 */
@ApplicationScoped
class AcceptInvitation implements Question {
    static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final Duration SHOWN = Duration.ofMinutes(10);

    private final FirstPassword passwords;
    private final IdentityOrders orders;
    private final PublicAddress address;
    private final LinkMember linking;
    private final Clock clock;

    AcceptInvitation(
            FirstPassword passwords, IdentityOrders orders, PublicAddress address, LinkMember linking, Clock clock) {
        this.passwords = passwords;
        this.orders = orders;
        this.address = address;
        this.linking = linking;
        this.clock = clock;
    }

    @Override
    public ReplyKind kind() {
        return ReplyKind.INVITATION;
    }

    @Override
    public QuestionPage page(UUID subject) {
        return Colleague.find(subject)
                .filter(member -> !member.hasLeft())
                .map(this::page)
                .orElseGet(AcceptInvitation::gone);
    }

    private QuestionPage page(Colleague member) {
        var accepted = member.acceptedAt();
        if (accepted.isPresent()) {
            return accepted(member, accepted.get());
        }
        return clock.instant().isBefore(member.createdAt().plus(GOOD_FOR)) ? open(member) : gone();
    }

    @Override
    public boolean answer(UUID subject, String answer, String read) {
        var member = Colleague.find(subject)
                .filter(found -> page(found) instanceof QuestionPage.Open open
                        && open.version().equals(read));
        var accepted = member.filter(found -> linking.accept(found.id(), clock.instant()));
        accepted.ifPresent(found -> orders.join(found.organisation(), found.id()));
        return accepted.isPresent();
    }

    private QuestionPage.Open open(Colleague member) {
        Organisation organisation = Organisation.findById(member.organisation());
        return new QuestionPage.Open(
                "Rejoignez le club",
                List.of(
                        new Fact("Pour", organisation.name()),
                        new Fact("Votre adresse", member.email().orElse(""))),
                List.of("Acceptez l'invitation pour agir dans le club au nom de cette organisation."),
                List.of(new Choice("ACCEPT", "J'accepte l'invitation")),
                null);
    }

    private QuestionPage accepted(Colleague member, Instant at) {
        var signIn = "Votre accès est prêt dans une minute ; connectez-vous alors avec votre adresse : "
                + address.of("/q/swagger-ui/");
        var isNew = clock.instant().isBefore(at.plus(SHOWN));
        return new QuestionPage.Closed(
                "Vous avez accepté l'invitation",
                isNew
                        ? List.of(
                                signIn,
                                "Compte neuf : votre mot de passe provisoire est %s. Il ne s'affiche que quelques minutes, et se remplace à la première connexion."
                                        .formatted(passwords.of(member)),
                                "Si vous aviez déjà un compte, son mot de passe n'a pas changé.")
                        : List.of(signIn),
                null);
    }

    private static QuestionPage gone() {
        return new QuestionPage.Closed(
                "Cette invitation n'est plus valable",
                List.of("Demandez-en une autre à la personne qui vous a invité."),
                null);
    }
}
