package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.history.History;
import fr.clubbusiness.immersion.rule.ImmersionStatus;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.reply.Question;
import fr.clubbusiness.reply.QuestionPage;
import fr.clubbusiness.reply.QuestionPage.Choice;
import fr.clubbusiness.reply.QuestionPage.Fact;
import fr.clubbusiness.reply.ReplyKind;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The page of a link to sign: who comes, where, when. A signature counts for the terms that were read, and for no others. */
@ApplicationScoped
class SignaturePage implements Question {
    private static final String SIGN = "SIGN";

    private final Immersions immersions;
    private final Referential referential;
    private final History history;
    private final Clock clock;

    SignaturePage(Immersions immersions, Referential referential, History history, Clock clock) {
        this.immersions = immersions;
        this.referential = referential;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public ReplyKind kind() {
        return ReplyKind.SIGNATURE;
    }

    @Override
    public QuestionPage page(UUID subject) {
        return Signatory.of(subject)
                .flatMap(signatory -> Immersions.find(signatory.immersion())
                        .flatMap(immersion ->
                                ImmersionPerson.of(immersion.id()).map(person -> page(signatory, immersion, person))))
                .orElseGet(() -> closed(
                        "Ce lien n'est plus le bon",
                        "La convention a changé, ou a été effacée. S'il faut signer, un autre courriel le demande."));
    }

    @Override
    public boolean answer(UUID subject, String answer, String read) {
        var signatory = Signatory.of(subject).orElse(null);
        var immersion = signatory == null
                ? null
                : Immersions.find(signatory.immersion()).orElse(null);
        if (signatory == null || immersion == null) {
            return false;
        }
        immersions.lock(immersion);
        // Whoever changed the terms while this one waited named the signatories anew.
        if (Signatory.count("id", subject) == 0
                || !(page(subject) instanceof QuestionPage.Open open)
                || !open.version().equals(read)) {
            return false;
        }
        new Signature(immersion, signatory, clock.instant()).persistAndFlush();
        signed(immersion);
        return true;
    }

    /** The last one makes it signed. */
    private void signed(Immersion immersion) {
        var parties = Signature.of(List.of(immersion.id())).stream()
                .map(Signature::party)
                .collect(Collectors.toSet());
        if (parties.containsAll(immersion.parties())) {
            var from = immersion.status();
            immersion.become(ImmersionStatus.SIGNED);
            history.moved(SubjectKind.IMMERSION, immersion.id(), "AGREEMENT_SIGNED", from, immersion.status(), null);
        } else {
            history.record(SubjectKind.IMMERSION, immersion.id(), "AGREEMENT_SIGNED", null);
        }
    }

    private QuestionPage page(Signatory signatory, Immersion immersion, ImmersionPerson person) {
        var signed = Signature.of(signatory);
        if (signed.isPresent()) {
            return closed(
                    "Vous avez signé",
                    "C'était le %s. Si une condition change, un autre courriel vous demande de signer de nouveau."
                            .formatted(FrenchFormat.moment(signed.get().signedAt(), clock.getZone())));
        }
        return switch (immersion.status()) {
            case TO_SIGN ->
                immersion.firstDay().isAfter(LocalDate.now(clock))
                        ? open(signatory, immersion, person)
                        : closed(
                                "Il est trop tard pour signer",
                                "Le premier jour est déjà là : une convention se signe avant.");
            case DRAFT ->
                closed(
                        "Il n'y a rien à signer pour l'instant",
                        "Les conditions changent : un autre courriel vous les présentera.");
            case SIGNED, VALIDATED, DONE, PARTIAL, NOT_HELD, CANCELLED ->
                closed(
                        "Il n'y a plus rien à signer",
                        "L'immersion est %s.".formatted(immersion.status().label()));
        };
    }

    private QuestionPage open(Signatory signatory, Immersion immersion, ImmersionPerson person) {
        return new QuestionPage.Open(
                "Signez-vous cette convention ?",
                facts(immersion, person),
                List.of(
                        "Vous signez pour : %s.".formatted(signatory.party().label()),
                        "Le club prépare cette convention ; la convention officielle, dont la référence suivra, est celle qui assure.",
                        "Si une condition change, toutes les signatures tombent, et chacun signe de nouveau.",
                        "Ces données sont effacées le 31 août de l'année suivante."),
                List.of(new Choice(SIGN, "Je signe")),
                null);
    }

    private List<Fact> facts(Immersion immersion, ImmersionPerson person) {
        var terms = immersion.terms(List.of());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Qui", person.firstName() + " " + person.lastName()));
        facts.add(new Fact("Quoi", immersion.kind().label()));
        facts.add(new Fact(
                "Métier",
                referential
                        .occupation(immersion.romeCode())
                        .map(occupation -> occupation.label())
                        .orElse(immersion.romeCode().value())));
        Optional.ofNullable(immersion.hostName()).ifPresent(name -> facts.add(new Fact("Chez", name)));
        facts.add(new Fact(
                "Où",
                referential
                        .commune(immersion.communeCode())
                        .map(commune -> commune.name())
                        .orElse(immersion.communeCode().value())));
        facts.add(new Fact(
                "Quand",
                "du %s au %s : %s"
                        .formatted(
                                FrenchFormat.date(terms.firstDay()),
                                FrenchFormat.date(terms.lastDay()),
                                terms.weekdays().stream()
                                        .map(day -> day.label())
                                        .collect(Collectors.joining(", ")))));
        facts.add(new Fact(
                "Heures",
                "de %s à %s, dont %d minutes de pause"
                        .formatted(terms.dayStarts(), terms.dayEnds(), terms.breakMinutes())));
        facts.add(new Fact("Conditions", "version " + immersion.numberOfTerms()));
        return facts;
    }

    private static QuestionPage closed(String title, String line) {
        return new QuestionPage.Closed(title, List.of(line), null);
    }
}
